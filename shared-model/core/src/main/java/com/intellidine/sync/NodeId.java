package com.intellidine.sync;

import java.util.UUID;

/// A node: a terminal, a kitchen display or a tenant's share of the server. New after every restore.
public record NodeId(UUID value) implements Comparable<NodeId> {
    public static NodeId of(String text) {
        return new NodeId(UUID.fromString(text));
    }

    /// In the order of their texts, the order in which head rows are locked.
    @Override
    public int compareTo(NodeId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
