package com.intellidine.domain.shift;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.ShiftId;
import java.time.LocalDate;

/// Why a wish about a till or a business day was refused.
public sealed interface ShiftRefusal extends Refusal {
    record AlreadyOpen() implements ShiftRefusal {}

    record NotOpen() implements ShiftRefusal {}

    record CountedAlready() implements ShiftRefusal {}

    record AnothersShift() implements ShiftRefusal {}

    record AmountOutOfRange() implements ShiftRefusal {}

    record ReasonMissing() implements ShiftRefusal {}

    record AlreadyDone() implements ShiftRefusal {}

    record NothingUnexplained() implements ShiftRefusal {}

    record DifferenceChanged() implements ShiftRefusal {}

    record DayNotAfter(LocalDate latest) implements ShiftRefusal {}

    record DayTooFarAhead() implements ShiftRefusal {}

    record DayNotOpen(LocalDate day) implements ShiftRefusal {}

    /// This device has used up its numbers of Zs.
    record NumbersUsedUp() implements ShiftRefusal {}

    record TooManyOpen() implements ShiftRefusal {}

    /// @param shift that is open at the till
    record TillBusy(ShiftId shift) implements ShiftRefusal {}

    @Override
    default String sentence() {
        return switch (this) {
            case AlreadyOpen() -> "This till is open already.";
            case NotOpen() -> "This till is not open. Open it first.";
            case CountedAlready() -> "This drawer has been counted already, and its shift is over.";
            case AnothersShift() -> "Somebody else opened this shift. Ask a manager to approve the count.";
            case AmountOutOfRange() -> "That can't be the cash of one drawer. Check the amount.";
            case ReasonMissing() -> "Say why.";
            case NothingUnexplained() -> "There is no difference in this drawer to explain.";
            case DifferenceChanged() -> "More has become known of this drawer meanwhile. Look at the difference again.";
            case AlreadyDone() -> "This has been done already; nothing was changed.";
            case DayNotAfter(LocalDate latest) -> "The business day is " + latest + " already; it can't go back.";
            case DayTooFarAhead() -> "This day has not come yet. Check the clock of the device.";
            case NumbersUsedUp() -> "This device has used up its numbers of Z reports. Close the day on another one.";
            case TooManyOpen() ->
                "More than " + Limits.ORDERS_CARRIED_MAX + " orders are open. Close or cancel some of them first.";
            case TillBusy(ShiftId shift) -> "Another shift is open at this till. Count and close it first.";
            case DayNotOpen(LocalDate day) -> "The business day " + day + " is not open.";
        };
    }
}
