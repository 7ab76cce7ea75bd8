package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.order.Order.Stage;
import com.intellidine.domain.order.OrderEvent.*;
import com.intellidine.domain.payment.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Folds the facts of an order. Total: facts written apart, in any number, repeated or late, all have an effect that
/// can be named, and none is an error.
public final class OrderFold {
    private OrderFold() {}

    /// @param order null before its first fact; a fact of an order that was never opened changes nothing
    public static @Nullable Order apply(@Nullable Order order, OrderEvent event) {
        if (event instanceof OrderOpened opened) {
            return order != null ? order : open(opened);
        }
        return order == null ? null : change(order, event);
    }

    private static Order open(OrderOpened opened) {
        return new Order(
                opened.order(),
                opened.number(),
                opened.type(),
                opened.table(),
                opened.covers(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Stage.OPEN,
                "",
                opened.stamp());
    }

    private static Order change(Order order, OrderEvent event) {
        return switch (event) {
            case OrderOpened again -> order;
            case LineAdded added -> order.line(added.line()).isPresent() ? order : withLine(order, line(added));
            case LineQuantityChanged changed ->
                changeLine(order, changed.line(), line -> line.withQuantity(changed.quantity()));
            // Off is off: a quantity changed apart from the removal does not bring a line back.
            case LineRemoved removed -> changeLine(order, removed.line(), Line::withRemoved);
            case TicketSent sent -> send(order, sent);
            case LineMarked marked ->
                changeTicket(order, marked.ticket(), ticket -> ticket.withMark(marked.line(), marked.done()));
            case TicketBumped bumped ->
                changeTicket(order, bumped.ticket(), ticket -> ticket.withBumped(bumped.stamp()));
            case TicketRecalled recalled -> changeTicket(order, recalled.ticket(), ticket -> ticket.withBumped(null));
            case BillIssued issued -> order.bill(issued.bill()).isPresent() ? order : withBill(order, issued);
            case PaymentTaken taken -> withPayment(order, taken);
            // A bill always stands: an order that has one by now is not cancelled by a fact written apart from it, and
            // a cancelled order that gets one is unsettled until it is paid.
            case OrderCancelled cancelled -> withStage(order, Stage.CANCELLED, cancelled.reason());
            case OrderClosed closed -> withStage(order, Stage.CLOSED, "");
        };
    }

    private static Line line(LineAdded added) {
        return new Line(
                added.line(),
                added.item(),
                added.name(),
                added.unitPrice(),
                added.taxClass(),
                added.station(),
                added.quantity(),
                1,
                false,
                null,
                added.stamp());
    }

    /// The earliest ticket keeps a line; a later one that names it again is a repeat.
    private static Order send(Order order, TicketSent sent) {
        if (order.ticket(sent.ticket()).isPresent()) {
            return order;
        }
        Set<LineId> named = sent.lines().stream().map(TicketLine::line).collect(Collectors.toSet());
        List<Line> lines = order.lines().stream()
                .map(line -> named.contains(line.id()) && !line.sent() ? line.withTicket(sent.ticket()) : line)
                .toList();
        Ticket ticket = new Ticket(sent.ticket(), sent.number(), sent.lines(), Set.of(), null, sent.stamp());
        return copy(order, lines, plus(order.tickets(), ticket), order.bills(), order.payments());
    }

    private static Order withLine(Order order, Line line) {
        return copy(order, plus(order.lines(), line), order.tickets(), order.bills(), order.payments());
    }

    private static Order withBill(Order order, BillIssued issued) {
        Bill bill = new Bill(
                issued.bill(),
                issued.kind(),
                issued.number(),
                issued.date(),
                issued.lines(),
                issued.totals(),
                issued.stamp());
        return copy(order, order.lines(), order.tickets(), plus(order.bills(), bill), order.payments());
    }

    private static Order withPayment(Order order, PaymentTaken taken) {
        if (order.payments().stream().anyMatch(payment -> payment.id().equals(taken.payment()))) {
            return order;
        }
        Payment payment = new Payment(
                taken.payment(), taken.bill(), taken.tender(), taken.amount(), taken.tendered(), taken.stamp());
        return copy(order, order.lines(), order.tickets(), order.bills(), plus(order.payments(), payment));
    }

    private static Order changeLine(Order order, LineId id, UnaryOperator<Line> change) {
        List<Line> lines = order.lines().stream()
                .map(line -> line.id().equals(id) && !line.removed() ? change.apply(line) : line)
                .toList();
        return copy(order, lines, order.tickets(), order.bills(), order.payments());
    }

    private static Order changeTicket(Order order, TicketId id, UnaryOperator<Ticket> change) {
        List<Ticket> tickets = order.tickets().stream()
                .map(ticket -> ticket.id().equals(id) ? change.apply(ticket) : ticket)
                .toList();
        return copy(order, order.lines(), tickets, order.bills(), order.payments());
    }

    private static Order withStage(Order order, Stage stage, String reason) {
        boolean moves = switch (order.stage()) {
            case OPEN -> stage != Stage.CANCELLED || order.bills().isEmpty();
            case CLOSED, CANCELLED -> false;
        };
        return moves
                ? new Order(
                        order.id(),
                        order.number(),
                        order.type(),
                        order.table(),
                        order.covers(),
                        order.lines(),
                        order.tickets(),
                        order.bills(),
                        order.payments(),
                        stage,
                        reason,
                        order.opened())
                : order;
    }

    private static Order copy(
            Order order, List<Line> lines, List<Ticket> tickets, List<Bill> bills, List<Payment> payments) {
        return new Order(
                order.id(),
                order.number(),
                order.type(),
                order.table(),
                order.covers(),
                lines,
                tickets,
                bills,
                payments,
                order.stage(),
                order.cancelReason(),
                order.opened());
    }

    private static <T> List<T> plus(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(Objects.requireNonNull(added));
        return longer;
    }
}
