package com.intellidine.sync;

import java.util.TreeMap;
import java.util.UUID;

/// Vectors for tests, written as pairs of a node's letter and its last number.
final class Vectors {
    static final NodeId A = node('a');
    static final NodeId B = node('b');

    private Vectors() {}

    static NodeId node(char letter) {
        return new NodeId(new UUID(0, letter));
    }

    static Vector vector(long ofA, long ofB) {
        TreeMap<NodeId, Head> heads = new TreeMap<>();
        if (ofA > 0) {
            heads.put(A, head("a", ofA));
        }
        if (ofB > 0) {
            heads.put(B, head("b", ofB));
        }
        return Vector.of(heads);
    }

    private static Head head(String author, long seq) {
        return new Head(seq, EventHash.of(author + seq), seq);
    }
}
