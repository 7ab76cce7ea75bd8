package com.intellidine.pricing;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import java.util.List;

/// What comes of splitting a bill or crediting a part of it.
public sealed interface SplitAnswer {
    /// @param parts that add up to the whole at every level
    record Parts(List<Priced> parts) implements SplitAnswer {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    record Refused(SplitRefusal refusal) implements SplitAnswer {}

    /// Why a bill can't be split so.
    sealed interface SplitRefusal extends Refusal {
        record PartsOutOfRange(int parts) implements SplitRefusal {}

        record AmountsDiffer() implements SplitRefusal {}

        record UnknownLine() implements SplitRefusal {}

        record MoreThanThere(String name) implements SplitRefusal {}

        /// @param left of the charge on the bill
        record ChargeNotThere(Money left) implements SplitRefusal {}

        record TooLittle() implements SplitRefusal {}

        record NothingInPart() implements SplitRefusal {}

        @Override
        default String sentence() {
            return switch (this) {
                case PartsOutOfRange(int parts) ->
                    "A bill can be split into 2 to " + Limits.BILL_PARTS_MAX + " parts, not " + parts + ".";
                case AmountsDiffer differ -> "The amounts must be above zero and come to the whole bill together.";
                case UnknownLine unknown -> "That dish is not on this bill.";
                case MoreThanThere(String name) -> "There is not that much of " + name + " left.";
                case ChargeNotThere(Money left) ->
                    "Only " + Rupees.withSign(left) + " of that charge is left on the bill.";
                case TooLittle little -> "Each part must come to a rupee or more.";
                case NothingInPart nothing -> "Choose something for each part.";
            };
        }
    }
}
