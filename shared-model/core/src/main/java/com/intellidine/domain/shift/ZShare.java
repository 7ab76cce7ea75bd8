package com.intellidine.domain.shift;

import com.intellidine.domain.shift.BusinessDays.Z;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands on one Z: each thing once, on the first Z in fold order that covers it and is not of a day before it.
/// (Sunday's money waits for Sunday's Z, although who closed Saturday late had heard of it.)
///
/// @param own things that stand on no other
/// @param repeated things that stand on another that was drawn up apart
record ZShare<T extends OnDay<T>>(List<T> own, List<T> repeated) {
    /// @param things in fold order; one that several facts tell of counts once
    /// @return one for each Z
    static <T extends OnDay<T>> List<ZShare<T>> of(List<Z> zs, Collection<T> things) {
        List<ZShare<T>> shares = new ArrayList<>();
        zs.forEach(z -> shares.add(new ZShare<T>(new ArrayList<>(), new ArrayList<>())));
        for (List<T> told : byKey(things)) {
            List<Z> covering = new ArrayList<>();
            for (int i = 0; i < zs.size(); i++) {
                Z z = zs.get(i);
                Optional<T> taken = takenBy(z, told);
                if (taken.isPresent()) {
                    // What an earlier Z has that was known here was left out on purpose.
                    boolean known =
                            covering.stream().anyMatch(other -> z.covers().covers(other.id()));
                    if (!known) {
                        ZShare<T> share = shares.get(i);
                        (covering.isEmpty() ? share.own() : share.repeated()).add(taken.get());
                    }
                    covering.add(z);
                }
            }
        }
        return shares;
    }

    /// What stands on no Z yet, each once.
    static <T extends OnDay<T>> List<T> uncovered(List<Z> zs, Collection<T> things) {
        return byKey(things).stream()
                .filter(told -> zs.stream().allMatch(z -> takenBy(z, told).isEmpty()))
                .map(List::getFirst)
                .toList();
    }

    private static <T extends OnDay<T>> Collection<List<T>> byKey(Collection<T> things) {
        Map<Object, List<T>> told = new LinkedHashMap<>();
        things.forEach(each ->
                told.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each));
        return told.values();
    }

    /// How a Z that covers a thing prints it. Only facts that it covers speak, so that it stays as it was printed.
    private static <T extends OnDay<T>> Optional<T> takenBy(Z z, List<T> told) {
        return told.stream()
                .filter(each -> z.covers().covers(each.id()))
                .map(each -> z.takenBack().contains(each.day()) ? each.on(z.day()) : each)
                .filter(each -> !each.day().isAfter(z.day()))
                .min(Comparator.comparing(OnDay::day));
    }
}
