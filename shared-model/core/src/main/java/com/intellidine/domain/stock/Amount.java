package com.intellidine.domain.stock;

/// How much of something is kept, in thousandths of its base unit: of a gram, a millilitre or a piece. Whatever people
/// type is exact in it or refused. From nothing to [#MAX], so that millions of them can be added in 64 bits.
public record Amount(long thousandths) implements Comparable<Amount> {
    /// A thousand tonnes, a million litres, a thousand million pieces.
    static final long MAX_THOUSANDTHS = 1_000_000_000_000L;

    public static final Amount NONE = new Amount(0);
    public static final Amount MAX = new Amount(MAX_THOUSANDTHS);

    /// @throws IllegalArgumentException outside the range; edges use [Units#amount] and say it in a sentence
    public Amount {
        if (thousandths < 0 || thousandths > MAX_THOUSANDTHS) {
            throw new IllegalArgumentException(thousandths + " thousandths are not from 0 to " + MAX_THOUSANDTHS);
        }
    }

    public boolean isNone() {
        return thousandths == 0;
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(thousandths, other.thousandths);
    }
}
