package com.intellidine.domain.bill;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.money.Money;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one discount took off a bill, over all of its lines.
///
/// @param rule null for one given by hand and for a dish's own discount
/// @param name as it stands on the bill
/// @param amount above zero
/// @param approval of one given by hand; null for all others
/// @param counted whether the bill counts among those that may use the rule
public record AppliedDiscount(
        @Nullable RuleId rule,
        String name,
        Money amount,
        @Nullable Approval approval,
        boolean counted) {
    /// By a rule, or the dish's own.
    public AppliedDiscount(@Nullable RuleId rule, String name, Money amount) {
        this(rule, name, amount, null, false);
    }

    /// By the rules of a restaurant, of which some may be used so many times only.
    public static Set<RuleId> counted(Collection<AppliedDiscount> discounts) {
        Set<RuleId> rules = new LinkedHashSet<>();
        for (AppliedDiscount discount : discounts) {
            if (discount.counted() && discount.rule() != null) {
                rules.add(discount.rule());
            }
        }
        return rules;
    }

    /// A part of it, or what is left.
    public AppliedDiscount withAmount(Money some) {
        return new AppliedDiscount(rule, name, some, approval, counted);
    }

    /// The same discount on another bill.
    AppliedDiscount plus(AppliedDiscount other) {
        return withAmount(amount.plus(other.amount()));
    }
}
