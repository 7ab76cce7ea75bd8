package com.intellidine.domain.common;

/// A percentage in hundredths of a percent: 2.5 % is 250. From 0 to 100 %.
public record Percent(int basisPoints) {
    public static final int MAX_BASIS_POINTS = 10_000;

    public Percent {
        if (basisPoints < 0 || basisPoints > MAX_BASIS_POINTS) {
            throw new IllegalArgumentException(basisPoints + " basis points are not in 0..10000");
        }
    }

    /// For people: `2.5 %`, `5 %`, `0.25 %`.
    @Override
    public String toString() {
        return new java.math.BigDecimal(basisPoints)
                        .movePointLeft(2)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }
}
