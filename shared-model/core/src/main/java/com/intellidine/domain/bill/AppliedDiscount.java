package com.intellidine.domain.bill;

import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.money.Money;
import org.jspecify.annotations.Nullable;

/// What one discount took off a bill, over all of its lines.
///
/// @param rule null for one given by hand and for a dish's own discount
/// @param name as it stands on the bill
/// @param amount above zero
public record AppliedDiscount(@Nullable RuleId rule, String name, Money amount) {
    /// The same discount on another bill.
    AppliedDiscount plus(AppliedDiscount other) {
        return new AppliedDiscount(rule, name, amount.plus(other.amount()));
    }
}
