package com.intellidine.domain.order;

import com.intellidine.domain.bill.BillCancellation;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The papers of an order: bills, their cancellation, credit notes.
public sealed interface BillEvent extends OrderEvent {
    record BillIssued(
            OrderId order,
            BillId bill,
            BillKind kind,
            InvoiceNumber number,
            LocalDate date,
            List<BillLine> lines,
            BillTotals totals,
            @Nullable Buyer buyer,
            List<OrderId> homes,
            Stamp stamp)
            implements BillEvent {
        public BillIssued {
            lines = List.copyOf(lines);
            homes = List.copyOf(homes);
        }

        /// To nobody in particular.
        public BillIssued(
                OrderId order,
                BillId bill,
                BillKind kind,
                InvoiceNumber number,
                LocalDate date,
                List<BillLine> lines,
                BillTotals totals,
                List<OrderId> homes,
                Stamp stamp) {
            this(order, bill, kind, number, date, lines, totals, null, homes, stamp);
        }
    }

    /// Before it was paid, as far as its author knew; money that was taken apart is credit without a bill.
    record BillCancelled(OrderId order, BillCancellation cancellation, List<OrderId> homes) implements BillEvent {
        public BillCancelled {
            homes = List.copyOf(homes);
        }

        @Override
        public Stamp stamp() {
            return cancellation.cancelled();
        }
    }

    record CreditNoteIssued(OrderId order, CreditNote note, List<OrderId> homes) implements BillEvent {
        public CreditNoteIssued {
            homes = List.copyOf(homes);
        }

        @Override
        public Stamp stamp() {
            return note.issued();
        }
    }

    /// Paper that says that it is not the first.
    record BillReprinted(OrderId order, BillId bill, Stamp stamp) implements BillEvent {}
}
