package com.intellidine.domain.discount;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;

/// Why an edit of a rule was refused.
public sealed interface RuleRefusal extends Refusal {
    record NameMissing() implements RuleRefusal {}

    record TextTooLong() implements RuleRefusal {}

    record AmountOutOfRange() implements RuleRefusal {}

    record UsesOutOfRange(int uses) implements RuleRefusal {}

    record TooManyInScope() implements RuleRefusal {}

    record NothingChanged() implements RuleRefusal {}

    @Override
    default String sentence() {
        return switch (this) {
            case NameMissing missing -> "Give the discount a name; it stands on the bill.";
            case TextTooLong text ->
                "Shorten the name to " + Limits.NAME_LENGTH_MAX_CHARS + " characters and the coupon to "
                        + Limits.COUPON_LENGTH_MAX_CHARS + ".";
            case AmountOutOfRange amount ->
                "Enter amounts from zero to " + Rupees.withSign(Money.paise(Limits.PRICE_MAX_PAISE)) + ".";
            case UsesOutOfRange(int uses) -> uses + " is no number of uses; enter zero for any number.";
            case TooManyInScope scope ->
                "Name at most " + Limits.RULE_SCOPE_MAX + " dishes, categories or guests; for more, use another rule.";
            case NothingChanged nothing -> "Nothing was changed.";
        };
    }
}
