package com.intellidine.domain.bill;

import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.Stamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A bill as it was issued. It always stands; no fold alters it.
///
/// @param number null where it is invoiced elsewhere, see [BillKind#numbered]
/// @param date the calendar date of issue in the restaurant's zone
/// @param seller who sold, as he was then
/// @param buyer to whom it is made out; null for nobody in particular
public record Bill(
        BillId id,
        BillKind kind,
        @Nullable InvoiceNumber number,
        LocalDate date,
        List<BillLine> lines,
        BillTotals totals,
        Seller seller,
        @Nullable Buyer buyer,
        Stamp issued) {
    public Bill {
        lines = List.copyOf(lines);
    }

    /// To nobody in particular, by nobody in particular.
    public Bill(
            BillId id,
            BillKind kind,
            @Nullable InvoiceNumber number,
            LocalDate date,
            List<BillLine> lines,
            BillTotals totals,
            Stamp issued) {
        this(id, kind, number, date, lines, totals, Seller.UNKNOWN, null, issued);
    }

    /// What people call it: `A/2627/000318`.
    public String title() {
        if (number != null) {
            return number.toString();
        }
        return kind == BillKind.SMALL_SALE ? "of a small sale" : "of the platform";
    }

    public Bill withBuyer(@Nullable Buyer named) {
        return new Bill(id, kind, number, date, lines, totals, seller, named, issued);
    }

    public Bill withSeller(Seller selling) {
        return new Bill(id, kind, number, date, lines, totals, selling, buyer, issued);
    }

    public Bill withIssued(Stamp stamp) {
        return new Bill(id, kind, number, date, lines, totals, seller, buyer, stamp);
    }
}
