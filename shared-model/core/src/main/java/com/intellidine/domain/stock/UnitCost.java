package com.intellidine.domain.stock;

import com.intellidine.domain.money.Money;
import java.math.BigInteger;

/// What an amount costs: ₹ 320 for a kilogram. It names its amount, so no change of units can alter it.
///
/// @param price not negative
/// @param per above nothing
public record UnitCost(Money price, Amount per) {
    /// ₹ 1,000 crore for one movement of stock; more is a slip, and sums of millions of them stay in 64 bits.
    private static final BigInteger VALUE_MAX_PAISE = BigInteger.valueOf(1_000_000_000_000L);

    /// @throws IllegalArgumentException for a negative price or an amount of nothing
    public UnitCost {
        if (price.isNegative() || per.isNone()) {
            throw new IllegalArgumentException(price + " for " + per + " is no cost");
        }
    }

    /// Rounded down to the paisa, so that what is taken bit by bit comes to the whole in the end.
    Money of(long thousandths) {
        BigInteger paise = BigInteger.valueOf(price.minor())
                .multiply(BigInteger.valueOf(thousandths))
                .divide(BigInteger.valueOf(per.thousandths()));
        return Money.paise(paise.min(VALUE_MAX_PAISE).longValueExact());
    }
}
