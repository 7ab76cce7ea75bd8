package com.intellidine.domain.shift;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A shift as its cashier may see it before the drawer is counted: without anything by which he could reckon what
/// should
/// be in it. The opening float is there, which he counted himself.
///
/// @param movements how many payments, refunds and moves of cash there were
public record BlindShift(
        ShiftId id, @Nullable DeviceCode till, @Nullable Stamp opened, Money opening, int movements) {
    public static BlindShift of(Shift shift) {
        return new BlindShift(
                shift.id(),
                shift.till(),
                shift.opened(),
                shift.opening(),
                shift.takings().size() + shift.entries().size());
    }

    /// The account of a shift, which its cashier may see once the count is in.
    public static Optional<XReport> account(Shift shift) {
        return shift.isOpen() ? Optional.empty() : Optional.of(XReport.of(shift));
    }
}
