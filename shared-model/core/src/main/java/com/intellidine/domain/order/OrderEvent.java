package com.intellidine.domain.order;

import com.intellidine.domain.bill.BillCancellation;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Refund;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.MoneyMoved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to an order, at the table, in the kitchen and at the till.
public sealed interface OrderEvent extends Event {
    OrderId order();

    /// The homes of lines that this fact names, as far as they are other orders. A line's register lives in its home,
    /// so each of them is told.
    default List<OrderId> homes() {
        return List.of();
    }

    @Override
    default List<AggregateId> aggregates() {
        Set<AggregateId> touched = new LinkedHashSet<>();
        touched.add(AggregateId.of(order()));
        homes().forEach(home -> touched.add(AggregateId.of(home)));
        return List.copyOf(touched);
    }

    /// @param table null when nobody sits at one
    /// @param aggregator null unless a delivery platform took it
    record OrderOpened(
            OrderId order,
            DailyNumber number,
            OrderType type,
            @Nullable TableId table,
            int covers,
            @Nullable CustomerId customer,
            @Nullable Aggregator aggregator,
            Stamp stamp)
            implements OrderEvent {
        /// For a guest who is not known.
        public OrderOpened(
                OrderId order, DailyNumber number, OrderType type, @Nullable TableId table, int covers, Stamp stamp) {
            this(order, number, type, table, covers, null, null, stamp);
        }
    }

    record CoversChanged(OrderId order, int covers, Stamp stamp) implements OrderEvent {}

    /// @param customer null for nobody
    record CustomerNamed(OrderId order, @Nullable CustomerId customer, Stamp stamp) implements OrderEvent {}

    /// The whole party went to another table.
    ///
    /// @param table null for none
    record TableChanged(OrderId order, @Nullable TableId table, Stamp stamp) implements OrderEvent {}

    /// Where it is to be delivered.
    record AddressGiven(OrderId order, String address, Stamp stamp) implements OrderEvent {}

    record AggregatorNamed(OrderId order, Aggregator aggregator, Stamp stamp) implements OrderEvent {}

    /// @param readyBy when the guest was told that it will be ready
    record TimePromised(OrderId order, Instant readyBy, Stamp stamp) implements OrderEvent {}

    /// @param lines at least one; a round is one fact
    record LinesAdded(OrderId order, List<OrderedLine> lines, Stamp stamp) implements OrderEvent {
        public LinesAdded {
            lines = List.copyOf(lines);
        }

        /// The first, and mostly the only one.
        public LineId line() {
            return lines.getFirst().id();
        }
    }

    /// Before the line was sent, as far as its author knew.
    record LineQuantityChanged(OrderId order, LineId line, Quantity quantity, Stamp stamp) implements OrderEvent {}

    /// Before the line was sent, as far as its author knew; where a ticket was sent apart, the kitchen reads a void.
    record LineRemoved(OrderId order, LineId line, Stamp stamp) implements OrderEvent {}

    /// Lines wait for their course, or no longer.
    record LinesHeld(OrderId order, List<LineId> lines, boolean held, List<OrderId> homes, Stamp stamp)
            implements OrderEvent {
        public LinesHeld {
            lines = List.copyOf(lines);
            homes = List.copyOf(homes);
        }
    }

    /// After the kitchen had it: a void, which takes it off, or a comp, for which the house pays.
    record LineWrittenOff(OrderId order, LineId line, WriteOff writeOff) implements OrderEvent {
        @Override
        public Stamp stamp() {
            return writeOff.stamp();
        }
    }

    /// Lines are shown and billed in the order named first from now on.
    ///
    /// @param order where they go
    /// @param from where they were shown
    record LinesPlaced(OrderId order, OrderId from, List<LineId> lines, List<OrderId> homes, Stamp stamp)
            implements OrderEvent {
        public LinesPlaced {
            lines = List.copyOf(lines);
            homes = List.copyOf(homes);
        }

        @Override
        public List<AggregateId> aggregates() {
            Set<AggregateId> touched = new LinkedHashSet<>(OrderEvent.super.aggregates());
            touched.add(AggregateId.of(from));
            return List.copyOf(touched);
        }
    }

    record TicketSent(
            OrderId order,
            TicketId ticket,
            DailyNumber number,
            List<TicketLine> lines,
            List<OrderId> homes,
            Stamp stamp)
            implements OrderEvent {
        public TicketSent {
            lines = List.copyOf(lines);
            homes = List.copyOf(homes);
        }
    }

    /// The kitchen marked lines of a ticket, or took the mark back.
    record LinesMarked(
            OrderId order, TicketId ticket, List<LineId> lines, boolean done, List<OrderId> homes, Stamp stamp)
            implements OrderEvent {
        public LinesMarked {
            lines = List.copyOf(lines);
            homes = List.copyOf(homes);
        }
    }

    record TicketBumped(OrderId order, TicketId ticket, List<OrderId> homes, Stamp stamp) implements OrderEvent {
        public TicketBumped {
            homes = List.copyOf(homes);
        }
    }

    record TicketRecalled(OrderId order, TicketId ticket, List<OrderId> homes, Stamp stamp) implements OrderEvent {
        public TicketRecalled {
            homes = List.copyOf(homes);
        }
    }

    /// The kitchen saw what became of a line that it had.
    ///
    /// @param seen the quantity that it saw; null for a void
    record LineAcknowledged(
            OrderId order, LineId line, @Nullable Quantity seen, Stamp stamp) implements OrderEvent {}

    /// It is at the table.
    record LinesServed(OrderId order, List<LineId> lines, List<OrderId> homes, Stamp stamp) implements OrderEvent {
        public LinesServed {
            lines = List.copyOf(lines);
            homes = List.copyOf(homes);
        }
    }

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
            implements OrderEvent {
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
    record BillCancelled(OrderId order, BillCancellation cancellation, List<OrderId> homes) implements OrderEvent {
        public BillCancelled {
            homes = List.copyOf(homes);
        }

        @Override
        public Stamp stamp() {
            return cancellation.cancelled();
        }
    }

    record CreditNoteIssued(OrderId order, CreditNote note, List<OrderId> homes) implements OrderEvent {
        public CreditNoteIssued {
            homes = List.copyOf(homes);
        }

        @Override
        public Stamp stamp() {
            return note.issued();
        }
    }

    /// Paper that says that it is not the first.
    record BillReprinted(OrderId order, BillId bill, Stamp stamp) implements OrderEvent {}

    /// Money that is certain: it was seen, or put on the guest's account.
    ///
    /// @param tip on top of the amount
    /// @param reference or empty
    /// @param customer on whose account it was put; null but for credit
    /// @param shift at whose drawer; null at none
    record PaymentTaken(
            OrderId order,
            BillId bill,
            PaymentId payment,
            Tender tender,
            Money amount,
            Money tendered,
            Money tip,
            String reference,
            @Nullable CustomerId customer,
            @Nullable ShiftId shift,
            List<OrderId> homes,
            Stamp stamp)
            implements OrderEvent, MoneyMoved {
        public PaymentTaken {
            homes = List.copyOf(homes);
        }

        @Override
        public UUID movement() {
            return payment.value();
        }

        @Override
        public Money moved() {
            return amount.plus(tip);
        }

        /// Without a tip, at no drawer.
        public PaymentTaken(
                OrderId order,
                BillId bill,
                PaymentId payment,
                Tender tender,
                Money amount,
                Money tendered,
                List<OrderId> homes,
                Stamp stamp) {
            this(order, bill, payment, tender, amount, tendered, Money.ZERO, "", null, null, homes, stamp);
        }

        @Override
        public List<AggregateId> aggregates() {
            return Touched.by(OrderEvent.super.aggregates(), shift, customer);
        }
    }

    /// Money that somebody has yet to confirm.
    record PaymentRequested(
            OrderId order,
            BillId bill,
            PaymentId payment,
            Tender tender,
            Money amount,
            Money tip,
            String reference,
            List<OrderId> homes,
            Stamp stamp)
            implements OrderEvent {
        public PaymentRequested {
            homes = List.copyOf(homes);
        }
    }

    /// @param tender, amount and tip as they were asked for
    /// @param reference by which the bank or gateway knows it, or empty
    record PaymentConfirmed(
            OrderId order,
            PaymentId payment,
            Tender tender,
            Money amount,
            Money tip,
            String reference,
            @Nullable ShiftId shift,
            List<OrderId> homes,
            Stamp stamp)
            implements OrderEvent, MoneyMoved {
        public PaymentConfirmed {
            homes = List.copyOf(homes);
        }

        @Override
        public UUID movement() {
            return payment.value();
        }

        @Override
        public Money moved() {
            return amount.plus(tip);
        }

        @Override
        public List<AggregateId> aggregates() {
            return Touched.by(OrderEvent.super.aggregates(), shift, null);
        }
    }

    record PaymentFailed(OrderId order, PaymentId payment, String reason, List<OrderId> homes, Stamp stamp)
            implements OrderEvent {
        public PaymentFailed {
            homes = List.copyOf(homes);
        }
    }

    record PaymentRefunded(OrderId order, PaymentId payment, Refund refund, List<OrderId> homes)
            implements OrderEvent, MoneyMoved {
        public PaymentRefunded {
            homes = List.copyOf(homes);
        }

        @Override
        public UUID movement() {
            return refund.id().value();
        }

        @Override
        public Tender tender() {
            return refund.tender();
        }

        @Override
        public Money moved() {
            return refund.amount().negate();
        }

        @Override
        public Stamp stamp() {
            return refund.given();
        }

        @Override
        public List<AggregateId> aggregates() {
            return Touched.by(OrderEvent.super.aggregates(), refund.shift(), null);
        }
    }

    record OrderClosed(OrderId order, List<OrderId> homes, Stamp stamp) implements OrderEvent {
        public OrderClosed {
            homes = List.copyOf(homes);
        }

        /// With lines of its own alone.
        public OrderClosed(OrderId order, Stamp stamp) {
            this(order, List.of(), stamp);
        }
    }

    /// @param lines that it takes off; what was added or moved here apart from it is a new open part
    record OrderCancelled(OrderId order, String reason, List<LineId> lines, List<OrderId> homes, Stamp stamp)
            implements OrderEvent {
        public OrderCancelled {
            lines = List.copyOf(lines);
            homes = List.copyOf(homes);
        }
    }

    /// A terminal asks the server to accept a guest's order.
    ///
    /// @param minutes that the terminal promises
    record AcceptRequested(OrderId order, int minutes, Stamp stamp) implements OrderEvent {}

    /// The server accepted a guest's order. It is the kitchen ticket too.
    record MobileOrderAccepted(
            OrderId order, TicketId ticket, DailyNumber number, List<TicketLine> lines, Instant readyBy, Stamp stamp)
            implements OrderEvent {
        public MobileOrderAccepted {
            lines = List.copyOf(lines);
        }
    }

    /// @param lines that it takes off
    record MobileOrderRefused(OrderId order, String reason, List<LineId> lines, Stamp stamp) implements OrderEvent {
        public MobileOrderRefused {
            lines = List.copyOf(lines);
        }
    }

    /// Nobody accepted it in time.
    ///
    /// @param lines that it takes off
    record MobileOrderExpired(OrderId order, List<LineId> lines, Stamp stamp) implements OrderEvent {
        public MobileOrderExpired {
            lines = List.copyOf(lines);
        }
    }
}
