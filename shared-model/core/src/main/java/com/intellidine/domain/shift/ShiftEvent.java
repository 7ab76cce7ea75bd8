package com.intellidine.domain.shift;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens at a till, apart from payments.
public sealed interface ShiftEvent extends Event {
    ShiftId shift();

    @Override
    default List<AggregateId> aggregates() {
        return List.of(AggregateId.of(shift()));
    }

    /// @param opening cash put into the drawer to begin with
    record ShiftOpened(ShiftId shift, DeviceCode till, Money opening, Stamp stamp) implements ShiftEvent {}

    /// Cash that moves without a sale.
    ///
    /// @param entry a new id: the same once more is the same cash
    /// @param amount above zero
    record CashMoved(ShiftId shift, UUID entry, CashMove kind, Money amount, Approval approval, Stamp stamp)
            implements ShiftEvent {
        @Override
        public List<Approval> approvals() {
            return List.of(approval);
        }
    }

    /// The drawer was counted, and the shift is over. Whoever counted was not told what should be in it.
    ///
    /// @param covers what was known of the takings then
    /// @param approval of a manager where somebody else had opened it; null where its own cashier counted
    record ShiftClosed(
            ShiftId shift,
            Money counted,
            Known covers,
            @Nullable Approval approval,
            Stamp stamp) implements ShiftEvent {
        @Override
        public List<Approval> approvals() {
            return approval == null ? List.of() : List.of(approval);
        }
    }

    /// A manager has seen that the drawer held more or less than it should, and says why.
    ///
    /// @param over as it was then; less when negative
    record DifferenceAccepted(ShiftId shift, Money over, Approval approval, Stamp stamp) implements ShiftEvent {
        @Override
        public List<Approval> approvals() {
            return List.of(approval);
        }
    }
}
