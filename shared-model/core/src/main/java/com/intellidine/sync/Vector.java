package com.intellidine.sync;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a node knows: of each node, its last event.
public record Vector(SortedMap<NodeId, Head> heads) {
    public static final Vector EMPTY = new Vector(new TreeMap<>());

    public Vector {
        heads = Collections.unmodifiableSortedMap(new TreeMap<>(heads));
    }

    public static Vector of(Map<NodeId, Head> heads) {
        return new Vector(new TreeMap<>(heads));
    }

    public long seqOf(NodeId node) {
        @Nullable Head head = heads.get(node);
        return head == null ? 0 : head.seq();
    }

    /// Whether everything that the other knows is known here.
    public boolean covers(Vector other) {
        return other.heads.entrySet().stream()
                .allMatch(entry -> entry.getValue().seq() <= seqOf(entry.getKey()));
    }

    /// How many events this vector knows that the other does not; [Long#MAX_VALUE] when it claims more than that.
    public long missingFrom(Vector other) {
        return heads.entrySet().stream()
                .mapToLong(entry -> Math.max(0, entry.getValue().seq() - other.seqOf(entry.getKey())))
                .reduce(0, (sum, more) -> sum > Long.MAX_VALUE - more ? Long.MAX_VALUE : sum + more);
    }

    /// What the two know together.
    public Vector joined(Vector other) {
        TreeMap<NodeId, Head> joined = new TreeMap<>(heads);
        other.heads.forEach((node, head) -> joined.merge(node, head, (one, two) -> two.seq() > one.seq() ? two : one));
        return new Vector(joined);
    }
}
