package com.intellidine.domain.discount;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;
import org.jspecify.annotations.Nullable;

/// A discount that somebody gives by hand, after all rules: a percentage, an amount, or both.
///
/// @param line null for the whole bill
/// @param name as it stands on the bill
/// @param approval by whom, and why
public record HandDiscount(@Nullable LineId line, Percent percent, Money amount, String name, Approval approval) {
    private static final Percent NOTHING = new Percent(0);

    public static HandDiscount percent(@Nullable LineId line, Percent percent, String name, Approval approval) {
        return new HandDiscount(line, percent, Money.ZERO, name, approval);
    }

    public static HandDiscount amount(@Nullable LineId line, Money amount, String name, Approval approval) {
        return new HandDiscount(line, NOTHING, amount, name, approval);
    }
}
