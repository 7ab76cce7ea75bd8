package com.intellidine.domain.shift;

import com.intellidine.domain.common.Refusal;
import java.time.LocalDate;

/// Why a wish about a till or a business day was refused.
public sealed interface ShiftRefusal extends Refusal {
    record AlreadyOpen() implements ShiftRefusal {}

    record NotOpen() implements ShiftRefusal {}

    record AmountOutOfRange() implements ShiftRefusal {}

    record ReasonMissing() implements ShiftRefusal {}

    record AlreadyDone() implements ShiftRefusal {}

    record DayNotAfter(LocalDate latest) implements ShiftRefusal {}

    record DayTooFarAhead() implements ShiftRefusal {}

    record DayNotOpen(LocalDate day) implements ShiftRefusal {}

    @Override
    default String sentence() {
        return switch (this) {
            case AlreadyOpen() -> "This till is open already.";
            case NotOpen() -> "This till is not open. Open it first.";
            case AmountOutOfRange() -> "That can't be the cash of one drawer. Check the amount.";
            case ReasonMissing() -> "Say what the cash is for.";
            case AlreadyDone() -> "This has been done already; nothing was changed.";
            case DayNotAfter(LocalDate latest) -> "The business day is " + latest + " already; it can't go back.";
            case DayTooFarAhead() -> "This day has not come yet. Check the clock of the device.";
            case DayNotOpen(LocalDate day) -> "The business day " + day + " is not open.";
        };
    }
}
