package com.intellidine.domain.bill;

import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.Event;
import java.util.List;
import java.util.Optional;

/// A fact that issues bills or a credit note, or cancels one: what a day's account is made of.
public interface PaperWritten extends Event {
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
