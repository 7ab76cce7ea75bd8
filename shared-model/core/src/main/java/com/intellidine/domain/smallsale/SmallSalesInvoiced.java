package com.intellidine.domain.smallsale;

import com.intellidine.domain.bill.Seller;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TenantId;
import java.time.LocalDate;
import java.util.List;

/// One invoice for all small sales since the last one, at the end of a day: section 31(3)(b) of the CGST Act and the
/// fourth proviso to rule 46.
///
/// @param date of the invoice, the calendar date in the restaurant's zone
public record SmallSalesInvoiced(
        TenantId tenant, SmallSalesNumber number, LocalDate date, SmallSales sales, Seller seller, Stamp stamp)
        implements Event {
    @Override
    public List<AggregateId> aggregates() {
        return List.of(AggregateId.smallSalesOf(tenant));
    }
}
