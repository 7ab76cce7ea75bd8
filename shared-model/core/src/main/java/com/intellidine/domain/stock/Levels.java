package com.intellidine.domain.stock;

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
