package com.intellidine.domain.shift;

import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import java.util.List;

/// The closing account of a day.
///
/// @param report what stands on this Z and on no other
/// @param repeated money that stands on another Z that was drawn up apart from this one: a task for the manager, who
///     must not count it twice
/// @param carried orders that were open: they go on under the next day
public record ZReport(ZNumber number, DayReport report, Money repeated, List<OrderId> carried, Stamp stamp) {
    public ZReport {
        carried = List.copyOf(carried);
    }

    public DayAccount account() {
        return report.all();
    }

    /// All money that stands on this Z and on no other.
    public Money total() {
        return account().total();
    }
}
