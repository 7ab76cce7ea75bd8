package com.intellidine.verification.bench;

import java.util.Arrays;
import java.util.Locale;

/// Times in milliseconds, and what is said of them.
final class Samples {
    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    static Samples ofNanos(long[] nanos) {
        double[] millis =
                Arrays.stream(nanos).mapToDouble(value -> value / 1e6).sorted().toArray();
        return new Samples(millis);
    }

    double at(double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    /// Median, tail and ends: a mean would hide what people feel.
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.2f  p95 %.2f  p99 %.2f  min %.2f  max %.2f ms  (n=%d)",
                at(0.5),
                at(0.95),
                at(0.99),
                at(0),
                at(1),
                sorted.length);
    }
}
