package com.intellidine.domain.bill;

import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A fact that issues bills or a credit note, or cancels one: what a day's account is made of.
public interface PaperWritten extends Event {
    /// The business day that it belongs to; null where nobody said, and then it is that of the clock.
    @Nullable
    LocalDate day();

    default List<Bill> bills() {
        return List.of();
    }

    default Optional<CreditNote> creditNote() {
        return Optional.empty();
    }

    default Optional<BillId> cancelledBill() {
        return Optional.empty();
    }

    default Optional<CreditNoteId> cancelledNote() {
        return Optional.empty();
    }
}
