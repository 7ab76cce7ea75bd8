package com.intellidine.pricing;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Refusal;

/// Why something can't be priced.
public sealed interface PriceRefusal extends Refusal {
    record TooManyLines(int lines) implements PriceRefusal {}

    record TooManyCharges() implements PriceRefusal {}

    record TooManyByHand() implements PriceRefusal {}

    /// A name of a charge or a discount that can't stand on a bill.
    record NameNotAllowed() implements PriceRefusal {}

    record AmountOutOfRange(String name) implements PriceRefusal {}

    record ReasonMissing() implements PriceRefusal {}

    record OtherState() implements PriceRefusal {}

    @Override
    default String sentence() {
        return switch (this) {
            case TooManyLines(int lines) ->
                lines + " lines are more than one bill holds; split it at " + Limits.LINES_PER_ORDER_MAX + ".";
            case TooManyCharges charges -> "Put at most " + Limits.CHARGES_PER_BILL_MAX + " charges on a bill.";
            case TooManyByHand hand ->
                "Give at most " + Limits.HAND_DISCOUNTS_PER_BILL_MAX + " discounts by hand on a bill.";
            case NameNotAllowed name ->
                "Name each charge and discount in plain text of at most " + Limits.NAME_LENGTH_MAX_CHARS
                        + " characters.";
            case AmountOutOfRange(String name) -> "The amount of " + name + " can't be right; check its price.";
            case ReasonMissing missing -> "Say why the discount is given.";
            case OtherState other -> "Under the composition scheme nothing may be sold into another state.";
        };
    }
}
