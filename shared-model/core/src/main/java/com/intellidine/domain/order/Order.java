package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Payment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An order as its facts leave it. A value: each fact gives a new one.
///
/// @param table null for takeaway
/// @param cancelReason empty unless it is cancelled
public record Order(
        OrderId id,
        DailyNumber number,
        OrderType type,
        @Nullable TableId table,
        int covers,
        List<Line> lines,
        List<Ticket> tickets,
        List<Bill> bills,
        List<Payment> payments,
        Stage stage,
        String cancelReason,
        Stamp opened)
        implements Aggregate {

    /// What was said of the order as a whole.
    public enum Stage {
        OPEN,
        CLOSED,
        CANCELLED
    }

    public Order {
        lines = List.copyOf(lines);
        tickets = List.copyOf(tickets);
        bills = List.copyOf(bills);
        payments = List.copyOf(payments);
    }

    public Optional<Line> line(LineId id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    public Optional<Ticket> ticket(TicketId id) {
        return tickets.stream().filter(ticket -> ticket.id().equals(id)).findFirst();
    }

    public Optional<Bill> bill(BillId id) {
        return bills.stream().filter(bill -> bill.id().equals(id)).findFirst();
    }

    public List<Line> liveLines() {
        return lines.stream().filter(line -> !line.removed()).toList();
    }

    public List<Line> unsentLines() {
        return liveLines().stream().filter(line -> !line.sent()).toList();
    }

    public List<Line> sentLines() {
        return liveLines().stream().filter(Line::sent).toList();
    }

    /// The open part of the order: what stands on no bill.
    public List<Line> unbilledLines() {
        Set<LineId> billed = billedLines();
        return liveLines().stream().filter(line -> !billed.contains(line.id())).toList();
    }

    /// What the next bill covers: all that is open, as far as one event holds it. (Devices apart can add more lines
    /// together than each of them may.)
    public List<Line> linesToBill() {
        return unbilledLines().stream().limit(Limits.LINES_PER_ORDER_MAX).toList();
    }

    Set<LineId> billedLines() {
        return bills.stream()
                .flatMap(bill -> bill.lines().stream())
                .map(BillLine::line)
                .collect(Collectors.toSet());
    }

    public Money paidOf(BillId bill) {
        return Money.sum(payments.stream()
                .filter(payment -> payment.bill().equals(bill))
                .map(Payment::amount)
                .toList());
    }

    /// What is still to pay of a bill; never below zero.
    public Money dueOf(Bill bill) {
        Money due = bill.totals().total().minus(paidOf(bill.id()));
        return due.isNegative() ? Money.ZERO : due;
    }

    /// What is still to pay of everything billed.
    public Money due() {
        return Money.sum(bills.stream().map(this::dueOf).toList());
    }

    /// The earliest bill with something left to pay.
    public Optional<Bill> unpaidBill() {
        return bills.stream().filter(bill -> !dueOf(bill).isZero()).findFirst();
    }

    /// Nothing more is expected to happen: cancelled, or closed with every line billed and every bill paid.
    /// What was added apart from the closing makes an order unsettled again; it is its new open part.
    public boolean settled() {
        return switch (stage) {
            case OPEN -> false;
            case CANCELLED -> bills.isEmpty() || due().isZero();
            case CLOSED -> unbilledLines().isEmpty() && due().isZero();
        };
    }

    public OrderStatus status() {
        if (stage == Stage.CANCELLED) {
            return OrderStatus.CANCELLED;
        }
        if (settled()) {
            return OrderStatus.COMPLETED;
        }
        if (tickets.isEmpty()) {
            return OrderStatus.PENDING;
        }
        return tickets.stream().anyMatch(Ticket::onBoard) ? OrderStatus.PREPARING : OrderStatus.READY;
    }

    public PaymentStatus paymentStatus() {
        // A bill of nothing is paid by being issued; money without a bill pays nothing yet.
        if (!bills.isEmpty() && due().isZero() && unbilledLines().isEmpty()) {
            return PaymentStatus.PAID;
        }
        return payments.isEmpty() ? PaymentStatus.UNPAID : PaymentStatus.PARTIAL;
    }
}
