package com.intellidine.domain.shift;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TenantId;
import java.time.LocalDate;
import java.util.List;

/// How business days begin and end.
public sealed interface DayEvent extends Event {
    TenantId tenant();

    LocalDate day();

    @Override
    default List<AggregateId> aggregates() {
        return List.of(AggregateId.businessDaysOf(tenant()));
    }

    record DayOpened(TenantId tenant, LocalDate day, Stamp stamp) implements DayEvent {}

    /// It was opened by mistake.
    record DayTakenBack(TenantId tenant, LocalDate day, Approval approval, Stamp stamp) implements DayEvent {
        @Override
        public List<Approval> approvals() {
            return List.of(approval);
        }
    }

    /// A Z was drawn up.
    ///
    /// @param covers what the device knew: all money in it is on this Z, unless an earlier one has it
    /// @param carried orders that were open: they go on under the next day
    record DayClosed(TenantId tenant, ZNumber number, LocalDate day, Known covers, List<OrderId> carried, Stamp stamp)
            implements DayEvent {
        public DayClosed {
            carried = List.copyOf(carried);
        }
    }
}
