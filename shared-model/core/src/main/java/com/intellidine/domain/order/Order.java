package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCancellation;
import com.intellidine.domain.bill.BillState;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.NoteCancellation;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.customer.Ciphertext;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.payment.Tender;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An order as its own facts leave it. A value: each fact gives a new one. What it shows, whether it is settled and
/// what is open of it is answered by its [Tab], which may have lines of other orders.
///
/// @param table null when nobody sits at one
/// @param customer null when nobody is named
/// @param address where it is delivered, under the key of the customer; null when nobody said
/// @param aggregator null unless a delivery platform took it
/// @param readyBy what the guest was promised; null without a promise
/// @param charges beside the dishes, as they were set; on which bill they stand is said by the bills
/// @param lines that were added to this order, wherever they are shown now
/// @param guests orders of which a line was ever placed here
/// @param hosts orders in which a line of this one was ever placed: they show something else when this one changes
/// @param cancelReason empty unless it is cancelled
/// @param acceptance null unless it came from a guest's phone
public record Order(
        OrderId id,
        DailyNumber number,
        OrderType type,
        @Nullable TableId table,
        int covers,
        @Nullable CustomerId customer,
        @Nullable Ciphertext address,
        @Nullable Aggregator aggregator,
        @Nullable Instant readyBy,
        Map<ChargeKind, Money> charges,
        List<Line> lines,
        Set<OrderId> guests,
        Set<OrderId> hosts,
        List<Ticket> tickets,
        List<Bill> bills,
        List<BillCancellation> cancellations,
        List<CreditNote> creditNotes,
        List<NoteCancellation> noteCancellations,
        List<Reprint> reprints,
        List<Payment> payments,
        Stage stage,
        String cancelReason,
        @Nullable Acceptance acceptance,
        Stamp opened)
        implements Aggregate {

    /// What was said of the order as a whole.
    public enum Stage {
        OPEN,
        CLOSED,
        CANCELLED
    }

    /// Paper of a bill that was not the first.
    public record Reprint(BillId bill, Stamp printed) {}

    public Order {
        charges = Map.copyOf(charges);
        lines = List.copyOf(lines);
        guests = Set.copyOf(guests);
        hosts = Set.copyOf(hosts);
        tickets = List.copyOf(tickets);
        bills = List.copyOf(bills);
        cancellations = List.copyOf(cancellations);
        creditNotes = List.copyOf(creditNotes);
        noteCancellations = List.copyOf(noteCancellations);
        reprints = List.copyOf(reprints);
        payments = List.copyOf(payments);
    }

    /// One of its own lines, wherever it is shown.
    public Optional<Line> line(LineId id) {
        for (Line line : lines) {
            if (line.id().equals(id)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    public Optional<Ticket> ticket(TicketId id) {
        for (Ticket ticket : tickets) {
            if (ticket.id().equals(id)) {
                return Optional.of(ticket);
            }
        }
        return Optional.empty();
    }

    public Optional<Bill> bill(BillId id) {
        for (Bill bill : bills) {
            if (bill.id().equals(id)) {
                return Optional.of(bill);
            }
        }
        return Optional.empty();
    }

    public Optional<Payment> payment(PaymentId id) {
        for (Payment payment : payments) {
            if (payment.id().equals(id)) {
                return Optional.of(payment);
            }
        }
        return Optional.empty();
    }

    /// Whether this reference names money that came by this method.
    boolean isKnown(Tender tender, String reference) {
        return payments.stream().anyMatch(payment -> payment.tender() == tender && payment.isKnownAs(reference));
    }

    /// The same, of another payment.
    boolean isKnownBesides(Payment one, String reference) {
        return payments.stream()
                .anyMatch(other ->
                        !other.id().equals(one.id()) && other.tender() == one.tender() && other.isKnownAs(reference));
    }

    /// Whether money that this reference names was taken for a bill and not given back. One transfer may pay for
    /// several bills.
    boolean isCounted(BillId bill, Tender tender, String reference) {
        return payments.stream()
                .anyMatch(payment -> payment.bill().equals(bill)
                        && payment.tender() == tender
                        && payment.keeps()
                        && payment.isKnownAs(reference));
    }

    public boolean cancelled(BillId bill) {
        return cancellations.stream()
                .anyMatch(cancellation -> cancellation.bill().equals(bill));
    }

    /// What people call out when it is ready; empty for guests who wait at a table or at home.
    public Optional<Token> token() {
        return type == OrderType.TAKEAWAY ? Optional.of(new Token(number)) : Optional.empty();
    }

    OrderCharge charge(ChargeKind kind) {
        return OrderCharge.of(this, kind);
    }

    /// What of the charges stands on no bill yet, in the order of their kinds.
    public SortedMap<ChargeKind, Money> openCharges() {
        SortedMap<ChargeKind, Money> open = new TreeMap<>();
        charges.keySet().forEach(kind -> {
            Money left = charge(kind).open();
            if (!left.isZero()) {
                open.put(kind, left);
            }
        });
        return open;
    }

    /// What was taken for a bill and not given back.
    public Money paidOf(BillId bill) {
        return Money.sum(payments.stream()
                .filter(payment -> payment.bill().equals(bill))
                .map(Payment::kept)
                .toList());
    }

    public boolean cancelled(CreditNoteId note) {
        return noteCancellations.stream()
                .anyMatch(cancellation -> cancellation.note().equals(note));
    }

    /// The credit notes that were not cancelled.
    public Stream<CreditNote> standingNotes() {
        return creditNotes.stream().filter(note -> !cancelled(note.id()));
    }

    public Money creditedOf(BillId bill) {
        return Money.sum(standingNotes()
                .filter(note -> note.bill().equals(bill))
                .map(note -> note.totals().total())
                .toList());
    }

    /// What credit notes give back beyond all of a bill.
    Money creditedTooMuch(Bill bill) {
        return cancelled(bill.id())
                ? Money.ZERO
                : floor(creditedOf(bill.id()).minus(bill.totals().total()));
    }

    /// What is to be paid for a bill in all: nothing once it is cancelled, less what was credited.
    public Money owedFor(Bill bill) {
        return cancelled(bill.id()) ? Money.ZERO : floor(bill.totals().total().minus(creditedOf(bill.id())));
    }

    /// What is still to pay of a bill; never below zero.
    public Money dueOf(Bill bill) {
        return floor(owedFor(bill).minus(paidOf(bill.id())));
    }

    /// What was taken for a bill beyond what is owed: to be given back.
    public Money overpaidOf(Bill bill) {
        return floor(paidOf(bill.id()).minus(owedFor(bill)));
    }

    public BillState stateOf(Bill bill) {
        if (cancelled(bill.id())) {
            return BillState.CANCELLED;
        }
        if (!overpaidOf(bill).isZero()) {
            return BillState.OVERPAID;
        }
        if (dueOf(bill).isZero()) {
            return BillState.SETTLED;
        }
        return paidOf(bill.id()).isZero() ? BillState.UNPAID : BillState.PARTLY_PAID;
    }

    /// What was taken and not given back, of all that was confirmed.
    public Money paid() {
        return Money.sum(payments.stream().map(Payment::kept).toList());
    }

    static Money floor(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }

    /// What is still to pay of everything billed.
    public Money due() {
        return Money.sum(bills.stream().map(this::dueOf).toList());
    }

    /// The earliest bill with something left to pay.
    public Optional<Bill> unpaidBill() {
        return bills.stream().filter(bill -> !dueOf(bill).isZero()).findFirst();
    }

    /// Its lines went to other orders, and nothing is shown here.
    public boolean movedAway() {
        return !lines.isEmpty() && lines.stream().noneMatch(line -> line.place().equals(id));
    }
}
