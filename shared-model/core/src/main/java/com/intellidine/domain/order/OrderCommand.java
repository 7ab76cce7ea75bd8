package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.customer.Ciphertext;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.Menu;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody wants done to an order. Identities and numbers come with the command, so that deciding stays pure.
/// Lines are named as they are shown in the order, whatever order they belong to.
public sealed interface OrderCommand {
    OrderId order();

    Stamp stamp();

    /// @param table null when nobody sits at one
    /// @param aggregator needed by an order of a delivery platform, null for all others
    record OpenOrder(
            OrderId order,
            DailyNumber number,
            OrderType type,
            @Nullable TableId table,
            int covers,
            @Nullable CustomerId customer,
            @Nullable Aggregator aggregator,
            Stamp stamp)
            implements OrderCommand {
        /// For a guest who is not known.
        public OpenOrder(
                OrderId order, DailyNumber number, OrderType type, @Nullable TableId table, int covers, Stamp stamp) {
            this(order, number, type, table, covers, null, null, stamp);
        }
    }

    record ChangeCovers(OrderId order, int covers, Stamp stamp) implements OrderCommand {}

    record NameCustomer(OrderId order, @Nullable CustomerId customer, Stamp stamp) implements OrderCommand {}

    /// Another table for the whole party.
    record ChangeTable(OrderId order, @Nullable TableId table, Stamp stamp) implements OrderCommand {}

    /// @param address under the key of the customer who is named
    record GiveAddress(OrderId order, Ciphertext address, Stamp stamp) implements OrderCommand {}

    record NameAggregator(OrderId order, Aggregator aggregator, Stamp stamp) implements OrderCommand {}

    record PromiseTime(OrderId order, Instant readyBy, Stamp stamp) implements OrderCommand {}

    /// Packing or delivery; null for none after all.
    record SetCharge(
            OrderId order, ChargeKind kind, @Nullable Money amount, Stamp stamp) implements OrderCommand {}

    /// One dish.
    record AddLine(OrderId order, LineId line, Item item, BigDecimal quantity, LineDetails details, Stamp stamp)
            implements OrderCommand {
        /// As it comes.
        public AddLine(OrderId order, LineId line, Item item, BigDecimal quantity, Stamp stamp) {
            this(order, line, item, quantity, LineDetails.NONE, stamp);
        }
    }

    /// Several dishes at once, a combo or a guest's whole basket.
    record AddLines(OrderId order, List<NewLine> lines, Stamp stamp) implements OrderCommand {
        public AddLines {
            lines = List.copyOf(lines);
        }
    }

    /// "The same again": what is left of an earlier ticket, once more.
    ///
    /// @param lines new identities, at least as many as the ticket has lines
    /// @param menu as it is now
    /// @param wall date and time in the restaurant's zone, by which its prices go
    record RepeatRound(OrderId order, TicketId ticket, List<LineId> lines, Menu menu, LocalDateTime wall, Stamp stamp)
            implements OrderCommand {
        public RepeatRound {
            lines = List.copyOf(lines);
        }
    }

    record ChangeQuantity(OrderId order, LineId line, BigDecimal quantity, Stamp stamp) implements OrderCommand {}

    record RemoveLine(OrderId order, LineId line, Stamp stamp) implements OrderCommand {}

    /// Lets lines wait for their course, or no longer.
    record HoldLines(OrderId order, List<LineId> lines, boolean held, Stamp stamp) implements OrderCommand {
        public HoldLines {
            lines = List.copyOf(lines);
        }
    }

    /// Takes off what the kitchen has, or a part of it.
    ///
    /// @param approver who allowed it; may be the one who does it
    record VoidLine(
            OrderId order,
            LineId line,
            WriteOffId writeOff,
            BigDecimal quantity,
            String reason,
            StaffId approver,
            Stamp stamp)
            implements OrderCommand {}

    /// The house pays for what was sent, or for a part of it.
    record CompLine(
            OrderId order,
            LineId line,
            WriteOffId writeOff,
            BigDecimal quantity,
            String reason,
            StaffId approver,
            Stamp stamp)
            implements OrderCommand {}

    /// Shows and bills lines in another order from now on.
    ///
    /// @param target that order as it stands
    record MoveLines(OrderId order, Tab target, List<LineId> lines, Stamp stamp) implements OrderCommand {
        public MoveLines {
            lines = List.copyOf(lines);
        }
    }

    /// Moves everything that is shown here: two tables become one.
    record MergeInto(OrderId order, Tab target, Stamp stamp) implements OrderCommand {}

    /// Gives back what came from another order by its latest move.
    record UndoMerge(OrderId order, Tab source, Stamp stamp) implements OrderCommand {}

    /// Sends every line that is not yet sent and does not wait.
    ///
    /// @param fired the course whose waiting lines go too; 0 for none
    /// @param contacts whom the device can reach
    record SendTicket(OrderId order, TicketId ticket, DailyNumber number, int fired, Contacts contacts, Stamp stamp)
            implements OrderCommand {
        /// Whatever does not wait, with nobody apart.
        public SendTicket(OrderId order, TicketId ticket, DailyNumber number, Stamp stamp) {
            this(order, ticket, number, 0, Contacts.ALL, stamp);
        }
    }

    /// The kitchen is through with a line, or is not after all.
    ///
    /// @param station whose part of it that is about; empty for all of it
    record MarkLine(OrderId order, TicketId ticket, LineId line, String station, boolean done, Stamp stamp)
            implements OrderCommand {
        /// All of it.
        public MarkLine(OrderId order, TicketId ticket, LineId line, boolean done, Stamp stamp) {
            this(order, ticket, line, "", done, stamp);
        }
    }

    /// A station is through with its part of a ticket, or is not after all.
    record MarkStation(OrderId order, TicketId ticket, String station, boolean done, Stamp stamp)
            implements OrderCommand {}

    record BumpTicket(OrderId order, TicketId ticket, Stamp stamp) implements OrderCommand {}

    record RecallTicket(OrderId order, TicketId ticket, Stamp stamp) implements OrderCommand {}

    /// The kitchen saw what became of a line.
    ///
    /// @param seenThousandths what it saw; 0 for a void
    record AcknowledgeLine(OrderId order, LineId line, int seenThousandths, Stamp stamp) implements OrderCommand {}

    /// Lines went out; all that was sent when none is named.
    record ServeLines(OrderId order, List<LineId> lines, Stamp stamp) implements OrderCommand {
        public ServeLines {
            lines = List.copyOf(lines);
        }
    }

    /// Bills lines, or parts of them, that stand on no bill yet.
    ///
    /// @param bills with lines and totals as pricing computed them for exactly those lines
    /// @param day the business day that they belong to; null for that of the clock
    record IssueBills(
            OrderId order, List<Bill> bills, @Nullable LocalDate day, Stamp stamp) implements OrderCommand {
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
            Stamp stamp) implements OrderCommand {
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
            implements OrderCommand {
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
            Stamp stamp) implements OrderCommand {
        public CancelCreditNote(OrderId order, CreditNoteId note, String reason, StaffId approver, Stamp stamp) {
            this(order, note, reason, approver, null, stamp);
        }
    }

    record ReprintBill(OrderId order, BillId bill, Approval approval, Stamp stamp) implements OrderCommand {}

    /// All that is due, in cash.
    ///
    /// @param shift at whose drawer; null at none
    /// @param day the business day that it belongs to; null for the calendar date
    record TakeCash(
            OrderId order,
            BillId bill,
            PaymentId payment,
            Money tendered,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            Stamp stamp)
            implements OrderCommand {
        /// At no drawer.
        public TakeCash(OrderId order, BillId bill, PaymentId payment, Money tendered, Stamp stamp) {
            this(order, bill, payment, tendered, null, null, stamp);
        }
    }

    /// Money that is certain, all that is due or a part of it.
    ///
    /// @param tendered what was handed over; amount and tip where there is no change
    /// @param reference needed for a card, UPI and the gateway
    /// @param customer needed for credit
    /// @param creditLeft what this customer may still put on account; null where nobody asked
    /// @param approval by which credit may be given beyond the limit, or by someone who may not; null for none
    /// @param day the business day that it belongs to; null for the calendar date
    record TakePayment(
            OrderId order,
            BillId bill,
            PaymentId payment,
            Tender tender,
            Money amount,
            Money tendered,
            Money tip,
            String reference,
            @Nullable CustomerId customer,
            @Nullable Money creditLeft,
            @Nullable Approval approval,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            Stamp stamp)
            implements OrderCommand {}

    /// Money that came, whatever is due: for a bill that is paid or cancelled, too much, or once more on one code. What
    /// is too much of it is for the manager.
    ///
    /// @param reference needed but for cash
    record NoteMoney(
            OrderId order,
            BillId bill,
            PaymentId payment,
            Tender tender,
            Money amount,
            Money tip,
            String reference,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            Stamp stamp)
            implements OrderCommand {}

    /// Says that another reference of a payment names the same money.
    record MatchReference(OrderId order, PaymentId payment, String reference, Stamp stamp) implements OrderCommand {}

    /// Shows a code or asks the gateway; somebody confirms it later.
    record RequestPayment(
            OrderId order,
            BillId bill,
            PaymentId payment,
            Tender tender,
            Money amount,
            Money tip,
            String reference,
            Stamp stamp)
            implements OrderCommand {}

    record ConfirmPayment(
            OrderId order,
            PaymentId payment,
            String reference,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            Stamp stamp)
            implements OrderCommand {
        /// On the calendar date.
        public ConfirmPayment(
                OrderId order, PaymentId payment, String reference, @Nullable ShiftId shift, Stamp stamp) {
            this(order, payment, reference, shift, null, stamp);
        }
    }

    record FailPayment(OrderId order, PaymentId payment, String reason, Stamp stamp) implements OrderCommand {}

    /// @param amount of what it settles, up to what is kept of it
    /// @param tip up to what is kept of that
    record RefundPayment(
            OrderId order,
            PaymentId payment,
            PaymentId refund,
            Tender tender,
            Money amount,
            Money tip,
            String reason,
            StaffId approver,
            @Nullable ShiftId shift,
            @Nullable LocalDate day,
            Stamp stamp)
            implements OrderCommand {
        /// Without a tip, on the calendar date.
        public RefundPayment(
                OrderId order,
                PaymentId payment,
                PaymentId refund,
                Tender tender,
                Money amount,
                String reason,
                StaffId approver,
                @Nullable ShiftId shift,
                Stamp stamp) {
            this(order, payment, refund, tender, amount, Money.ZERO, reason, approver, shift, null, stamp);
        }
    }

    record CloseOrder(OrderId order, Stamp stamp) implements OrderCommand {}

    /// @param approver who allowed it, should the kitchen have something of it; may be the one who does it
    record CancelOrder(OrderId order, String reason, StaffId approver, Stamp stamp) implements OrderCommand {}

    /// A terminal asks the server to accept a guest's order.
    record RequestAcceptance(OrderId order, int minutes, Stamp stamp) implements OrderCommand {}

    /// The server alone commands this; it sends the order's lines too.
    record AcceptMobileOrder(OrderId order, TicketId ticket, DailyNumber number, Instant readyBy, Stamp stamp)
            implements OrderCommand {}

    /// @param approver who allowed it; may be the one who does it
    record RefuseMobileOrder(OrderId order, String reason, StaffId approver, Stamp stamp) implements OrderCommand {}

    record ExpireMobileOrder(OrderId order, Stamp stamp) implements OrderCommand {}
}
