package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wanted of bills and of what corrects them.
public sealed interface BillCommand extends OrderCommand {
    /// Bills lines, or parts of them, that stand on no bill yet.
    ///
    /// @param bills with lines and totals as pricing computed them for exactly those lines
    /// @param day the business day that they belong to; null for that of the clock
    record IssueBills(
            OrderId order, List<Bill> bills, @Nullable LocalDate day, Stamp stamp) implements BillCommand {
        public IssueBills {
            bills = List.copyOf(bills);
        }

        public IssueBills(OrderId order, List<Bill> bills, Stamp stamp) {
            this(order, bills, null, stamp);
        }
    }

    /// Only while nothing was paid for it.
    ///
    /// @param day the business day that it belongs to; null for that of the clock
    record CancelBill(
            OrderId order,
            BillId bill,
            String reason,
            StaffId approver,
            @Nullable LocalDate day,
            Stamp stamp) implements BillCommand {
        public CancelBill(OrderId order, BillId bill, String reason, StaffId approver, Stamp stamp) {
            this(order, bill, reason, approver, null, stamp);
        }
    }

    /// Gives back what a bill claims, or a part of it.
    ///
    /// @param lines and totals as pricing computed them from the bill
    /// @param day the business day that it belongs to; null for that of the clock
    record IssueCreditNote(
            OrderId order,
            CreditNoteId note,
            CreditNoteNumber number,
            LocalDate date,
            BillId bill,
            List<BillLine> lines,
            BillTotals totals,
            CreditNote.Cause cause,
            String reason,
            StaffId approver,
            @Nullable LocalDate day,
            Stamp stamp)
            implements BillCommand {
        public IssueCreditNote {
            lines = List.copyOf(lines);
        }

        public IssueCreditNote(
                OrderId order,
                CreditNoteId note,
                CreditNoteNumber number,
                LocalDate date,
                BillId bill,
                List<BillLine> lines,
                BillTotals totals,
                CreditNote.Cause cause,
                String reason,
                StaffId approver,
                Stamp stamp) {
            this(order, note, number, date, bill, lines, totals, cause, reason, approver, null, stamp);
        }
    }

    /// Only one that gave back what another had given back apart.
    ///
    /// @param day the business day that it belongs to; null for that of the clock
    record CancelCreditNote(
            OrderId order,
            CreditNoteId note,
            String reason,
            StaffId approver,
            @Nullable LocalDate day,
            Stamp stamp) implements BillCommand {
        public CancelCreditNote(OrderId order, CreditNoteId note, String reason, StaffId approver, Stamp stamp) {
            this(order, note, reason, approver, null, stamp);
        }
    }

    record ReprintBill(OrderId order, BillId bill, Approval approval, Stamp stamp) implements BillCommand {}
}
