package com.intellidine.domain.bill;

import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.Stamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A bill as it was issued. It always stands; no fold alters it.
///
/// @param buyer to whom it is made out; null for nobody in particular
/// @param date the calendar date of issue in the restaurant's zone
public record Bill(
        BillId id,
        BillKind kind,
        InvoiceNumber number,
        LocalDate date,
        List<BillLine> lines,
        BillTotals totals,
        @Nullable Buyer buyer,
        Stamp issued) {
    public Bill {
        lines = List.copyOf(lines);
    }
}
