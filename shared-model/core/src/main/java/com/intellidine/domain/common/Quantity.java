package com.intellidine.domain.common;

import java.math.BigDecimal;
import java.util.Optional;

/// How much of a dish, in thousandths of a portion or of its unit: half a kilo of sweets is 500. Above zero, to
/// [Limits#LINE_QUANTITY_MAX].
public record Quantity(int thousandths) implements Comparable<Quantity> {
    public static final Quantity ONE = new Quantity(1_000);

    private static final BigDecimal MAX = BigDecimal.valueOf(Limits.LINE_QUANTITY_MAX);
    private static final int DECIMALS_MAX = 3;

    /// @throws IllegalArgumentException outside the range; edges use [#of] and say it in a sentence
    public Quantity {
        if (thousandths < 1 || thousandths > Limits.LINE_QUANTITY_MAX * 1_000) {
            throw new IllegalArgumentException(
                    "quantity " + thousandths + "/1000 is not above 0 and up to " + Limits.LINE_QUANTITY_MAX);
        }
    }

    /// @throws IllegalArgumentException outside the range
    public static Quantity portions(int count) {
        return of(BigDecimal.valueOf(count)).orElseThrow(() -> new IllegalArgumentException("quantity " + count));
    }

    /// Empty when it is zero, negative, too large, or has more than three decimal places.
    public static Optional<Quantity> of(BigDecimal quantity) {
        // Judged before anything is computed with it: a scale can be as large as an int.
        boolean inRange = quantity.signum() > 0 && quantity.compareTo(MAX) <= 0;
        if (!inRange || quantity.stripTrailingZeros().scale() > DECIMALS_MAX) {
            return Optional.empty();
        }
        return Optional.of(new Quantity(quantity.movePointRight(DECIMALS_MAX).intValueExact()));
    }

    public BigDecimal decimal() {
        BigDecimal stripped = BigDecimal.valueOf(thousandths, DECIMALS_MAX).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// Whole portions; a part counts as one more. For badges and steps, never for money.
    public int count() {
        return Math.ceilDiv(thousandths, 1_000);
    }

    @Override
    public int compareTo(Quantity other) {
        return Integer.compare(thousandths, other.thousandths);
    }

    /// For people: `2`, `0.5`, `1.25`.
    @Override
    public String toString() {
        return decimal().toPlainString();
    }
}
