package com.intellidine.pricing.discount;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.money.Money;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What one discount took off each line.
///
/// @param shares in the order of the lines; together the amount
public record Taken(AppliedDiscount applied, List<Money> shares) {
    public Taken {
        shares = List.copyOf(shares);
    }

    static Taken of(@Nullable RuleId rule, String name, long[] shares) {
        return new Taken(
                new AppliedDiscount(
                        rule, name, Money.paise(Arrays.stream(shares).sum())),
                Arrays.stream(shares).mapToObj(Money::paise).toList());
    }

    /// What it took off some of the lines only.
    Taken of(int[] lines) {
        List<Money> some = IntStream.of(lines).mapToObj(shares::get).toList();
        return new Taken(new AppliedDiscount(applied.rule(), applied.name(), Money.sum(some)), some);
    }
}
