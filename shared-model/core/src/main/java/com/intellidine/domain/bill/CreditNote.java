package com.intellidine.domain.bill;

import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import java.time.LocalDate;
import java.util.List;

/// What an issued bill claimed too much, given back (section 34 of the CGST Act). It always stands, as the bill does.
///
/// @param bill that it corrects
/// @param lines what it gives back of each line
/// @param totals all positive
public record CreditNote(
        CreditNoteId id,
        CreditNoteNumber number,
        LocalDate date,
        BillId bill,
        List<BillLine> lines,
        BillTotals totals,
        Cause cause,
        String reason,
        StaffId approver,
        Stamp issued) {
    /// Why it was written.
    public enum Cause {
        /// The guest need not pay what he had: it stays settled.
        REFUND,
        /// The bill was wrong: what it claimed is open again, unless it was claimed elsewhere too.
        CORRECTION
    }

    public CreditNote {
        lines = List.copyOf(lines);
    }
}
