package com.intellidine.pricing.discount;

import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.HandDiscount;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import java.util.List;
import java.util.Optional;

/// Whether discounts by hand can be taken. How much somebody may give is asked when the bill is written.
public final class HandDiscounts {
    private HandDiscounts() {}

    /// Why a discount by hand is refused.
    public sealed interface HandRefusal extends Refusal {
        record UnknownLine() implements HandRefusal {}

        record NothingOff() implements HandRefusal {}

        /// @param left what it would be taken from
        record MoreThanThere(Money left) implements HandRefusal {}

        @Override
        default String sentence() {
            return switch (this) {
                case UnknownLine unknown -> "That dish is not on this bill any more.";
                case NothingOff nothing -> "Enter a discount above zero.";
                case MoreThanThere(Money left) -> "Only " + Rupees.withSign(left) + " is left to take a discount from.";
            };
        }
    }

    /// @param others lines on other bills of the order: rules look at them too
    /// @param hand each is taken from what those before it have left
    public static Optional<HandRefusal> refusal(
            List<SaleLine> lines,
            List<SaleLine> others,
            List<DiscountRule> rules,
            List<HandDiscount> hand,
            Occasion occasion) {
        if (hand.isEmpty()) {
            return Optional.empty();
        }
        Discounts before = Discounts.afterRules(lines, others, rules, occasion);
        for (HandDiscount discount : hand) {
            if (discount.line() != null
                    && lines.stream().noneMatch(line -> line.line().equals(discount.line()))) {
                return Optional.of(new HandRefusal.UnknownLine());
            }
            if (discount.amount().isNegative()
                    || (discount.amount().isZero() && discount.percent().basisPoints() == 0)) {
                return Optional.of(new HandRefusal.NothingOff());
            }
            long from = Discounts.sum(before.covered(discount.line()));
            if (discount.amount().minor() > from - Discounts.percentOf(discount, from)) {
                return Optional.of(new HandRefusal.MoreThanThere(Money.paise(from)));
            }
            before.byHand(discount);
        }
        return Optional.empty();
    }
}
