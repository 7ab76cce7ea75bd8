package com.intellidine.domain.shift;

import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TenantId;
import java.time.LocalDate;

/// What people may want of the business day.
public sealed interface DayCommand {
    /// @param today the calendar date in the restaurant
    record OpenDay(TenantId tenant, LocalDate day, LocalDate today, Stamp stamp) implements DayCommand {}

    record TakeDayBack(TenantId tenant, LocalDate day, Stamp stamp) implements DayCommand {}

    record CloseDay(TenantId tenant, LocalDate day, Known covers, Stamp stamp) implements DayCommand {}
}
