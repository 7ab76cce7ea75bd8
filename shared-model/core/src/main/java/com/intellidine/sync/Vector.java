package com.intellidine.sync;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a node knows: of each node, the last event of each branch of its chain, normally one. Vectors alone can't tell
/// whether an event is before another of the same author; where that matters a log is asked, see [Coverage].
///
/// @param heads of each node at least one, by number and hash
public record Vector(SortedMap<NodeId, List<Head>> heads) {
    public static final Vector EMPTY = new Vector(new TreeMap<>());

    private static final Comparator<Head> ORDER =
            Comparator.comparingLong(Head::seq).thenComparing(Head::hash).thenComparingLong(Head::version);

    public Vector {
        TreeMap<NodeId, List<Head>> sorted = new TreeMap<>();
        heads.forEach((node, some) -> {
            if (!some.isEmpty()) {
                sorted.put(node, some.size() == 1 ? List.copyOf(some) : inOrder(some));
            }
        });
        heads = Collections.unmodifiableSortedMap(sorted);
    }

    private static List<Head> inOrder(List<Head> heads) {
        return heads.stream().distinct().sorted(ORDER).toList();
    }

    /// Of nodes with one branch each.
    public static Vector of(Map<NodeId, Head> heads) {
        TreeMap<NodeId, List<Head>> lists = new TreeMap<>();
        heads.forEach((node, head) -> lists.put(node, List.of(head)));
        return new Vector(lists);
    }

    public static Vector ofChains(Map<NodeId, Chain> chains) {
        TreeMap<NodeId, List<Head>> lists = new TreeMap<>();
        chains.forEach((node, chain) -> lists.put(node, chain.heads()));
        return new Vector(lists);
    }

    public List<Head> headsOf(NodeId node) {
        return heads.getOrDefault(node, List.of());
    }

    /// The highest number that is known of a node; 0 for none.
    public long seqOf(NodeId node) {
        List<Head> some = headsOf(node);
        return some.isEmpty() ? 0 : some.getLast().seq();
    }

    /// How many events this vector knows that the other does not; [Long#MAX_VALUE] when it claims more than that.
    /// Exact where no chain has forked; else never 0 while the other does not name the end of a branch.
    public long missingFrom(Vector other) {
        long sum = 0;
        for (Map.Entry<NodeId, List<Head>> entry : heads.entrySet()) {
            long more = missing(entry.getValue(), other.headsOf(entry.getKey()));
            sum = sum > Long.MAX_VALUE - more ? Long.MAX_VALUE : sum + more;
        }
        return sum;
    }

    private static long missing(List<Head> mine, List<Head> others) {
        long known = others.isEmpty() ? 0 : others.getLast().seq();
        boolean plain = mine.size() == 1 && others.size() <= 1;
        long missing = 0;
        for (Head head : mine) {
            if (!others.contains(head)) {
                boolean behind = plain && head.seq() < known;
                missing += behind ? 0 : Math.max(1, head.seq() - known);
            }
        }
        return missing;
    }

    /// What a peer holds that has said both, the other later. Of a chain with several branches the later word counts.
    public Vector joined(Vector later) {
        TreeMap<NodeId, List<Head>> joined = new TreeMap<>(heads);
        later.heads.forEach((node, some) -> joined.merge(
                node,
                some,
                (before, after) -> before.size() == 1
                                && after.size() == 1
                                && before.getFirst().seq() > after.getFirst().seq()
                        ? before
                        : after));
        return new Vector(joined);
    }

    /// Without what it says of some nodes, and with this instead.
    Vector with(Map<NodeId, List<Head>> instead) {
        TreeMap<NodeId, List<Head>> changed = new TreeMap<>(heads);
        changed.putAll(instead);
        return new Vector(changed);
    }
}
