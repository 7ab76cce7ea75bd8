package com.intellidine.domain.shift;

import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import java.time.LocalDate;
import java.util.List;

/// The closing account of a day.
///
/// @param tenders money that was taken for bills under the day, by tender
/// @param settled money that paid accounts (khata) under the day: it was sold before, and put on account then
/// @param credit what was put on account instead of being paid, less what was given back to it; no money yet
/// @param late money that was taken under earlier days and had not been known to their Z
/// @param noDrawer the cash of all this that was taken at a till without an open shift: nobody counts it
/// @param repeated money that stands on another Z that was drawn up apart from this one: a task for the manager, who
///     must not count it twice
public record ZReport(
        LocalDate day,
        List<Sum> tenders,
        List<Sum> settled,
        Money credit,
        List<Late> late,
        Money noDrawer,
        Money repeated,
        Stamp stamp) {
    public record Sum(Tender tender, Money amount) {}

    /// "late from day D"
    public record Late(LocalDate day, Money amount) {}

    public ZReport {
        tenders = List.copyOf(tenders);
        settled = List.copyOf(settled);
        late = List.copyOf(late);
    }

    /// All money that stands on this Z and on no other.
    public Money total() {
        return sum(tenders)
                .plus(sum(settled))
                .plus(Money.sum(late.stream().map(Late::amount).toList()));
    }

    private static Money sum(List<Sum> sums) {
        return Money.sum(sums.stream().map(Sum::amount).toList());
    }
}
