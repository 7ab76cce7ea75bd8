package com.intellidine.domain.common;

/// How many of a dish: 1 to [Limits#LINE_QUANTITY_MAX].
public record Quantity(int count) {
    public static final Quantity ONE = new Quantity(1);

    /// @throws IllegalArgumentException outside the range; edges check with [#isValid] first and say it in a sentence
    public Quantity {
        if (!isValid(count)) {
            throw new IllegalArgumentException("quantity " + count + " is not in 1.." + Limits.LINE_QUANTITY_MAX);
        }
    }

    public static boolean isValid(long count) {
        return count >= 1 && count <= Limits.LINE_QUANTITY_MAX;
    }
}
