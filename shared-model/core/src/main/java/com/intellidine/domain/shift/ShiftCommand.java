package com.intellidine.domain.shift;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people may want of a till.
public sealed interface ShiftCommand {
    ShiftId shift();

    record OpenShift(ShiftId shift, DeviceCode till, Money opening, Stamp stamp) implements ShiftCommand {}

    record MoveCash(ShiftId shift, UUID entry, CashMove kind, Money amount, Approval approval, Stamp stamp)
            implements ShiftCommand {}

    /// @param counted what lies in the drawer, entered before anyone is told what should
    /// @param covers all that is known here
    /// @param approval needed where somebody else opened it
    record CloseShift(
            ShiftId shift,
            Money counted,
            Known covers,
            @Nullable Approval approval,
            Stamp stamp) implements ShiftCommand {}

    /// @param over what whoever approves it was shown
    record AcceptDifference(ShiftId shift, Money over, Approval approval, Stamp stamp) implements ShiftCommand {}
}
