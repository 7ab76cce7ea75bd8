package com.intellidine.pricing.discount;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What one discount took off each line.
///
/// @param shares in the order of the lines; together the amount
public record Taken(AppliedDiscount applied, List<Money> shares) {
    public Taken {
        shares = List.copyOf(shares);
    }

    /// @param what of any amount
    static Taken of(AppliedDiscount what, long[] shares) {
        List<Money> amounts = new ArrayList<>(shares.length);
        long sum = 0;
        for (long share : shares) {
            amounts.add(share == 0 ? Money.ZERO : Money.paise(share));
            sum += share;
        }
        return new Taken(what.withAmount(Money.paise(sum)), amounts);
    }

    /// What it took off some of the lines only.
    Taken of(int[] lines) {
        List<Money> some = IntStream.of(lines).mapToObj(shares::get).toList();
        return new Taken(applied.withAmount(Money.sum(some)), some);
    }
}
