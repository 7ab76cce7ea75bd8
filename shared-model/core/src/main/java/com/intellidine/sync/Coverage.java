package com.intellidine.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// What of a node's log a peer lacks, as far as its vector tells.
///
/// @param lacked the stretches of chains that it lacks
/// @param unconfirmed nodes of which it named an event that is not held here
public record Coverage(List<Stretch> lacked, Set<NodeId> unconfirmed) {

    /// @param after the last number that the peer holds of this branch
    /// @param last the last number here; below [#after] there are none
    public record Stretch(NodeId author, int branch, long after, long last) {}

    public Coverage {
        lacked = List.copyOf(lacked);
        unconfirmed = Set.copyOf(unconfirmed);
    }

    /// For the answer to a pull. An asker that is ahead with a node, as far as it can be told, gets nothing of it: it
    /// sees by our vector what to do. Else one whose event can't be confirmed gets all that is not known to be
    /// before another event that it named, since the two chains have parted.
    ///
    /// @param chains what is durable here
    /// @param held finds events that are held here
    public static Coverage ofAsker(Map<NodeId, Chain> chains, Vector asker, Function<EventHash, Optional<Held>> held) {
        return of(chains, asker, held, true);
    }

    /// For a push. What a node has of whom the peer named an event that is not held here is left out until it is.
    public static Coverage ofReceiver(
            Map<NodeId, Chain> chains, Vector receiver, Function<EventHash, Optional<Held>> held) {
        return of(chains, receiver, held, false);
    }

    private static Coverage of(
            Map<NodeId, Chain> chains, Vector peer, Function<EventHash, Optional<Held>> held, boolean parted) {
        List<Stretch> lacked = new ArrayList<>();
        Set<NodeId> unconfirmed = new TreeSet<>();
        new TreeMap<>(chains).forEach((author, chain) -> {
            long[] covered = new long[chain.branches().size()];
            for (int i = 0; i < covered.length; i++) {
                covered[i] = chain.branches().get(i).firstSeq() - 1;
            }
            long unknown = 0;
            boolean known = false;
            for (Head head : peer.headsOf(author)) {
                Optional<Held> place = place(author, chain, head, held);
                if (place.isPresent()) {
                    chain.cover(covered, place.get().branch(), place.get().seq());
                    known = true;
                } else {
                    unknown = Math.max(unknown, head.seq());
                }
            }
            if (unknown > 0) {
                unconfirmed.add(author);
            }
            if (unknown == 0 || (parted && (known || chain.forked() || chain.seq() >= unknown))) {
                add(lacked, author, chain, covered);
            }
        });
        return new Coverage(lacked, unconfirmed);
    }

    private static void add(List<Stretch> lacked, NodeId author, Chain chain, long[] covered) {
        for (int i = 0; i < covered.length; i++) {
            long last = chain.branches().get(i).head().seq();
            if (covered[i] < last) {
                lacked.add(new Stretch(author, i, covered[i], last));
            }
        }
    }

    /// Where a named event stands here, as far as it is durable.
    private static Optional<Held> place(
            NodeId author, Chain chain, Head head, Function<EventHash, Optional<Held>> held) {
        Optional<Integer> branch = chain.branchOf(head);
        if (branch.isPresent()) {
            return Optional.of(new Held(author, branch.get(), head.seq(), head.version()));
        }
        return held.apply(head.hash())
                .filter(found -> found.author().equals(author)
                        && found.branch() < chain.branches().size()
                        && found.seq()
                                <= chain.branches().get(found.branch()).head().seq());
    }

    /// How many events it lacks.
    public long count() {
        return lacked.stream()
                .mapToLong(stretch -> stretch.last() - stretch.after())
                .sum();
    }
}
