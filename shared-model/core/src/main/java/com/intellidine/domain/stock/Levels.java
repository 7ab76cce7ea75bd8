package com.intellidine.domain.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How much is on the shelf, from counts and changes that may have been written apart. Here, and only here, wall time
/// matters: a shelf has no partition, so a sale made before a count elsewhere is in that count although nobody told.
public final class Levels {
    private Levels() {}

    /// @return in thousandths; may be negative, since sales never stop for stock
    public static long of(Collection<Count> counts, Collection<Change> changes) {
        return holding(counts)
                .map(count -> count.thousandths()
                        + changes.stream()
                                .filter(change -> isAfter(change, count))
                                .mapToLong(Change::thousandths)
                                .sum())
                .orElseGet(() -> changes.stream().mapToLong(Change::thousandths).sum());
    }

    /// The count that holds: one supersedes every count that it knew; among those made apart the latest whose clock is
    /// to be trusted.
    static Optional<Count> holding(Collection<Count> counts) {
        List<Count> apart = counts.stream()
                .filter(count ->
                        counts.stream().noneMatch(other -> other.known().covers(count.id())))
                .toList();
        List<Count> trusted = apart.stream().filter(count -> !count.suspect()).toList();
        return (trusted.isEmpty() ? apart : trusted)
                .stream()
                        .max(Comparator.comparing(Count::at)
                                .thenComparing(count -> count.id().hash()));
    }

    /// The counts that held, each until the next that knew it, and the one that holds now at the end. A count that lost
    /// to another made apart is left out.
    static List<Count> chain(Collection<Count> counts) {
        List<Count> chain = new ArrayList<>();
        List<Count> open = List.copyOf(counts);
        Optional<Count> last = holding(open);
        while (last.isPresent()) {
            Count count = last.get();
            chain.addFirst(count);
            open = open.stream()
                    .filter(earlier -> count.known().covers(earlier.id()) && !earlier.equals(count))
                    .toList();
            last = holding(open);
        }
        return chain;
    }

    /// Where a change belongs in a chain: behind the latest count that does not cover it.
    ///
    /// @return from 0, before the first, to the size of the chain, after the last
    static int place(Change change, List<Count> chain) {
        int place = chain.size();
        while (place > 0 && !isAfter(change, chain.get(place - 1))) {
            place--;
        }
        return place;
    }

    /// Neither known to the count nor earlier by the clock; against a clock that is not to be trusted only what was
    /// known decides.
    private static boolean isAfter(Change change, Count count) {
        if (count.known().covers(change.id())) {
            return false;
        }
        boolean knewTheCount = change.known().covers(count.id());
        boolean clocksDecide = !change.suspect() && !count.suspect();
        return knewTheCount || (clocksDecide && change.at().isAfter(count.at()));
    }
}
