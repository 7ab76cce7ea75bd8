package com.intellidine.domain.shift;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TenantId;
import java.time.LocalDate;
import java.util.List;

/// What people may want of the business day.
public sealed interface DayCommand {
    /// @param today the calendar date in the restaurant
    record OpenDay(TenantId tenant, LocalDate day, LocalDate today, Stamp stamp) implements DayCommand {}

    record TakeDayBack(TenantId tenant, LocalDate day, Approval approval, Stamp stamp) implements DayCommand {}

    /// @param device whose Z it is, and in whose series its number
    /// @param open orders that are open now
    record CloseDay(TenantId tenant, DeviceCode device, LocalDate day, Known covers, List<OrderId> open, Stamp stamp)
            implements DayCommand {
        public CloseDay {
            open = List.copyOf(open);
        }
    }
}
