package com.intellidine.pricing.discount;

import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.HandDiscount;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import com.intellidine.domain.money.Shares;
import java.util.List;
import java.util.Optional;

/// Whether somebody may give a discount by hand.
public final class HandDiscounts {
    private HandDiscounts() {}

    /// Why a discount by hand is refused.
    public sealed interface HandRefusal extends Refusal {
        record UnknownLine() implements HandRefusal {}

        record NothingOff() implements HandRefusal {}

        /// @param left what it would be taken from
        record MoreThanThere(Money left) implements HandRefusal {}

        record OverLimit(Percent limit, Money most) implements HandRefusal {}

        @Override
        default String sentence() {
            return switch (this) {
                case UnknownLine unknown -> "That dish is not on this bill any more.";
                case NothingOff nothing -> "Enter a discount above zero.";
                case MoreThanThere(Money left) -> "Only " + Rupees.withSign(left) + " is left to take a discount from.";
                case OverLimit(Percent limit, Money most) ->
                    "You may give up to " + limit + ", here " + Rupees.withSign(most)
                            + ". Ask a manager to approve more.";
            };
        }
    }

    /// @param limit of whoever approves it, of what the discount is taken from
    public static Optional<HandRefusal> refusal(
            List<SaleLine> lines, List<DiscountRule> rules, Occasion occasion, HandDiscount discount, Percent limit) {
        if (discount.line() != null
                && lines.stream().noneMatch(line -> line.line().equals(discount.line()))) {
            return Optional.of(new HandRefusal.UnknownLine());
        }
        if (discount.amount().isNegative()
                || (discount.amount().isZero() && discount.percent().basisPoints() == 0)) {
            return Optional.of(new HandRefusal.NothingOff());
        }
        Discounts before = Discounts.afterRules(lines, rules, occasion);
        long from = Discounts.sum(before.covered(discount.line()));
        long percent = Shares.portion(from, discount.percent().basisPoints(), 10_000);
        if (discount.amount().minor() > from - percent) {
            return Optional.of(new HandRefusal.MoreThanThere(Money.paise(from)));
        }
        long most = Shares.portion(from, limit.basisPoints(), 10_000);
        return percent + discount.amount().minor() > most
                ? Optional.of(new HandRefusal.OverLimit(limit, Money.paise(most)))
                : Optional.empty();
    }
}
