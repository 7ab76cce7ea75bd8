package com.intellidine.domain.money;

import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/// An exact amount in minor units (paise for INR). May be negative.
///
/// @throws ArithmeticException from every operation that would overflow 64 bits; nothing wraps around
public record Money(long minor, Currency currency) implements Comparable<Money> {
    public static final Currency INR = Currency.getInstance("INR");
    public static final Money ZERO = new Money(0, INR);

    /// @param paise hundredths of a rupee
    public static Money paise(long paise) {
        return new Money(paise, INR);
    }

    public static Money rupees(long rupees) {
        return paise(Math.multiplyExact(rupees, 100));
    }

    /// Decimal rupees as they stand in files and on the wire.
    ///
    /// @throws ArithmeticException with more than two decimal places
    public static Money ofRupees(BigDecimal rupees) {
        return paise(rupees.movePointRight(2).longValueExact());
    }

    public BigDecimal toRupees() {
        return BigDecimal.valueOf(minor, 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money negate() {
        return new Money(Math.negateExact(minor), currency);
    }

    /// Rounds only where the quantity has decimals.
    public Money times(Quantity quantity, Rounding rounding) {
        BigDecimal exact = BigDecimal.valueOf(minor).multiply(quantity.decimal());
        return new Money(exact.setScale(0, rounding.mode()).longValueExact(), currency);
    }

    public Money percent(Percent percent, Rounding rounding) {
        BigDecimal exact = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(percent.basisPoints(), 4));
        return new Money(exact.setScale(0, rounding.mode()).longValueExact(), currency);
    }

    /// To whole major units: rupees.
    public Money toWhole(Rounding rounding) {
        BigDecimal whole = BigDecimal.valueOf(minor, 2).setScale(0, rounding.mode());
        return new Money(whole.movePointRight(2).longValueExact(), currency);
    }

    /// Splits this amount in proportion to the weights by largest remainder (ties go to the earlier part). The parts
    /// add up to it exactly.
    ///
    /// @param weights not negative, at least one of them positive
    public List<Money> allocate(List<Long> weights) {
        long[] parts =
                Shares.split(minor, weights.stream().mapToLong(Long::longValue).toArray());
        return Arrays.stream(parts).mapToObj(part -> new Money(part, currency)).toList();
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isZero() {
        return minor == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("can't mix " + currency + " and " + other.currency);
        }
        return other;
    }

    public static Money sum(Iterable<Money> amounts) {
        Money total = ZERO;
        for (Money amount : amounts) {
            total = total.plus(amount);
        }
        return total;
    }
}
