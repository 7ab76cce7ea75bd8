package com.intellidine.verification.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;

/// Figures of one kind, round by round, and what is said of them. How far the rounds lie apart is how far a repetition
/// may differ.
///
/// @param rounds none of them empty
record Samples(List<List<Double>> rounds) {
    private static final double NANOS_PER_MS = 1e6;

    Samples {
        rounds = rounds.stream().map(List::copyOf).toList();
        if (rounds.isEmpty() || rounds.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a round without figures");
        }
    }

    static Samples one(double value) {
        return new Samples(List.of(List.of(value)));
    }

    static Samples millis(List<List<Long>> roundsOfNanos) {
        return new Samples(roundsOfNanos.stream()
                .map(round -> round.stream().map(nanos -> nanos / NANOS_PER_MS).toList())
                .toList());
    }

    int count() {
        return rounds.stream().mapToInt(List::size).sum();
    }

    /// The least figure that so many of all are not above. A mean would hide what people feel.
    ///
    /// @param share 0.5 for the median, 1 for the highest
    double at(double share) {
        return at(share, rounds.stream().flatMap(List::stream).toList());
    }

    private static double at(double share, List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(1, rank) - 1);
    }

    /// The median of each round.
    List<Double> medians() {
        return rounds.stream().map(round -> at(0.5, round)).toList();
    }

    double low() {
        return medians().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double high() {
        return medians().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /// How often the other's figure this is, from the same rounds.
    String times(Samples other, String name) {
        Samples ratios = byRound(other, (ours, theirs) -> ours / theirs);
        return String.format(
                Locale.ROOT, "%.2f × %s (%.2f to %.2f)", ratios.at(0.5), name, ratios.low(), ratios.high());
    }

    /// How much more than the other's figure this is, from the same rounds.
    String above(Samples other, String unit) {
        Samples more = byRound(other, (ours, theirs) -> ours - theirs);
        return String.format(Locale.ROOT, "%+.1f %s (%+.1f to %+.1f)", more.at(0.5), unit, more.low(), more.high());
    }

    private Samples byRound(Samples other, DoubleBinaryOperator compare) {
        List<List<Double>> compared = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            compared.add(List.of(
                    compare.applyAsDouble(medians().get(i), other.medians().get(i))));
        }
        return new Samples(compared);
    }
}
