package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCancellation;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.NoteCancellation;
import com.intellidine.domain.bill.PaperWritten;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The papers of an order: bills, their cancellation, credit notes.
public sealed interface BillEvent extends OrderEvent {
    /// One bill, or several that were drawn up together: the parts of a split, or a meal and the wine with it. One
    /// fact, so that no part is there without the others.
    ///
    /// @param bills at least one; no two with one id
    record BillsIssued(OrderId order, List<Bill> bills, List<OrderId> homes, Stamp stamp)
            implements BillEvent, PaperWritten {
        public BillsIssued {
            bills = List.copyOf(bills);
            homes = List.copyOf(homes);
        }

        /// The first, and mostly the only one.
        public BillId bill() {
            return bills.getFirst().id();
        }

        /// Of discounts by hand.
        @Override
        public List<Approval> approvals() {
            return bills.stream()
                    .flatMap(bill -> bill.totals().discounts().stream())
                    .flatMap(discount -> Stream.ofNullable(discount.approval()))
                    .distinct()
                    .toList();
        }
    }

    /// Before it was paid, as far as its author knew; money that was taken apart is credit without a bill.
    record BillCancelled(OrderId order, BillCancellation cancellation, List<OrderId> homes)
            implements BillEvent, PaperWritten {
        public BillCancelled {
            homes = List.copyOf(homes);
        }

        @Override
        public Optional<BillId> cancelledBill() {
            return Optional.of(cancellation.bill());
        }

        @Override
        public Stamp stamp() {
            return cancellation.cancelled();
        }

        @Override
        public List<Approval> approvals() {
            return List.of(new Approval(cancellation.approver(), cancellation.reason()));
        }
    }

    record CreditNoteIssued(OrderId order, CreditNote note, List<OrderId> homes) implements BillEvent, PaperWritten {
        public CreditNoteIssued {
            homes = List.copyOf(homes);
        }

        @Override
        public Optional<CreditNote> creditNote() {
            return Optional.of(note);
        }

        @Override
        public Stamp stamp() {
            return note.issued();
        }

        @Override
        public List<Approval> approvals() {
            return List.of(new Approval(note.approver(), note.reason()));
        }
    }

    /// Two gave back the same apart, and this one is the second.
    record CreditNoteCancelled(OrderId order, NoteCancellation cancellation, List<OrderId> homes)
            implements BillEvent, PaperWritten {
        public CreditNoteCancelled {
            homes = List.copyOf(homes);
        }

        @Override
        public Optional<CreditNoteId> cancelledNote() {
            return Optional.of(cancellation.note());
        }

        @Override
        public Stamp stamp() {
            return cancellation.cancelled();
        }

        @Override
        public List<Approval> approvals() {
            return List.of(new Approval(cancellation.approver(), cancellation.reason()));
        }
    }

    /// Paper that says that it is not the first.
    record BillReprinted(OrderId order, BillId bill, Approval approval, Stamp stamp) implements BillEvent {
        @Override
        public List<Approval> approvals() {
            return List.of(approval);
        }
    }
}
