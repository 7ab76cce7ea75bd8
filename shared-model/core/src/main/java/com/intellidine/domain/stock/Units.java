package com.intellidine.domain.stock;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// Converts what people type into amounts, and back, without losing anything.
public final class Units {
    private static final BigDecimal MAX = BigDecimal.valueOf(Amount.MAX_THOUSANDTHS);
    private static final int SCALE_MAX = 12;

    private Units() {}

    /// One of a unit in which the item can be counted; empty for any other word.
    public static Optional<Amount> one(StockItem item, String unit) {
        for (Pack pack : item.packs()) {
            if (pack.name().equalsIgnoreCase(unit)) {
                return Optional.of(pack.size());
            }
        }
        return Arrays.stream(StockUnit.values())
                .filter(known -> known.symbol().equalsIgnoreCase(unit)
                        && item.base().filter(known.base()::equals).isPresent())
                .findFirst()
                .map(StockUnit::one);
    }

    /// Empty when it is negative, too large, or not a whole number of thousandths of the base unit.
    public static Optional<Amount> amount(BigDecimal count, Amount one) {
        // Judged before anything is computed with it: a scale can be as large as an int.
        if (count.signum() < 0 || count.compareTo(MAX) > 0) {
            return Optional.empty();
        }
        if (count.signum() == 0) {
            return Optional.of(Amount.NONE);
        }
        if (count.stripTrailingZeros().scale() > SCALE_MAX) {
            return Optional.empty();
        }
        BigDecimal thousandths = count.multiply(BigDecimal.valueOf(one.thousandths()));
        boolean exact = thousandths.stripTrailingZeros().scale() <= 0;
        return exact && thousandths.compareTo(MAX) <= 0
                ? Optional.of(new Amount(thousandths.longValueExact()))
                : Optional.empty();
    }

    /// How many of a unit an amount is; empty when that has no end in decimals, as a third of a crate has none.
    ///
    /// @param thousandths may be negative
    /// @param one above nothing
    public static Optional<BigDecimal> count(long thousandths, Amount one) {
        try {
            return Optional.of(plain(BigDecimal.valueOf(thousandths).divide(BigDecimal.valueOf(one.thousandths()))));
        } catch (ArithmeticException endless) {
            return Optional.empty();
        }
    }

    /// For people, in the item's own unit: `2.5 kg`.
    public static String text(StockItem item, long thousandths) {
        return item.unit()
                .map(unit -> plain(BigDecimal.valueOf(thousandths)
                                        .divide(BigDecimal.valueOf(unit.one().thousandths())))
                                .toPlainString()
                        + " " + unit.symbol())
                .orElseGet(() -> plain(BigDecimal.valueOf(thousandths, 3)).toPlainString());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
