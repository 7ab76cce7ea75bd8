package com.intellidine.domain.shift;

import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import java.time.LocalDate;
import java.util.List;

/// The closing account of a day.
///
/// @param tenders what was taken under the day, by tender
/// @param late what was taken under earlier days and had not been known to their Z
/// @param repeated what stands on another Z that was drawn up apart from this one: a task for the manager, who must not
///     count it twice
public record ZReport(LocalDate day, List<Sum> tenders, List<Late> late, Money repeated, Stamp stamp) {
    public record Sum(Tender tender, Money amount) {}

    /// "late from day D"
    public record Late(LocalDate day, Money amount) {}

    public ZReport {
        tenders = List.copyOf(tenders);
        late = List.copyOf(late);
    }

    /// Everything that stands on this Z and on no other.
    public Money total() {
        return Money.sum(tenders.stream().map(Sum::amount).toList())
                .plus(Money.sum(late.stream().map(Late::amount).toList()));
    }
}
