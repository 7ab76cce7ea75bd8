package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Decision.Accepted;
import com.intellidine.domain.order.Decision.Refused;
import com.intellidine.domain.order.Order.Stage;
import com.intellidine.domain.order.OrderCommand.*;
import com.intellidine.domain.order.OrderEvent.*;
import com.intellidine.domain.payment.Tender;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides commands on an order. Pure, total and deterministic; [OrderFold] is its other half.
public final class Orders {
    private Orders() {}

    /// @param order as all facts known here leave it, null when there is none
    public static Decision decide(@Nullable Order order, OrderCommand command) {
        if (command instanceof OpenOrder open) {
            return order != null ? refuse(new Refusal.OrderExists()) : open(open);
        }
        if (order == null) {
            return refuse(new Refusal.UnknownOrder());
        }
        return switch (command) {
            case OpenOrder open -> refuse(new Refusal.OrderExists());
            case AddLine add -> add(order, add);
            case ChangeQuantity change -> changeQuantity(order, change);
            case RemoveLine remove -> remove(order, remove);
            case SendTicket send -> send(order, send);
            case MarkLine mark -> mark(order, mark);
            case BumpTicket bump -> bump(order, bump);
            case RecallTicket recall -> recall(order, recall);
            case IssueBill issue -> issue(order, issue);
            case TakeCash cash -> takeCash(order, cash);
            case CloseOrder close -> close(order, close);
            case CancelOrder cancel -> cancel(order, cancel);
        };
    }

    private static Decision open(OpenOrder open) {
        if (open.covers() < 1 || open.covers() > Limits.COVERS_MAX) {
            return refuse(new Refusal.CoversOutOfRange(open.covers()));
        }
        return accept(
                new OrderOpened(open.order(), open.number(), open.type(), open.table(), open.covers(), open.stamp()));
    }

    private static Decision add(Order order, AddLine add) {
        if (order.stage() != Stage.OPEN) {
            return refuse(new Refusal.OrderEnded());
        }
        if (order.line(add.line()).isPresent()) {
            return refuse(new Refusal.AlreadyDone());
        }
        if (!add.item().available() || add.item().deleted()) {
            return refuse(new Refusal.SoldOut(add.item().name()));
        }
        if (!Quantity.isValid(add.quantity())) {
            return refuse(new Refusal.QuantityOutOfRange(add.quantity()));
        }
        if (order.lines().size() >= Limits.LINES_PER_ORDER_MAX) {
            return refuse(new Refusal.TooManyLines());
        }
        return accept(new LineAdded(
                order.id(),
                add.line(),
                add.item().id(),
                add.item().name(),
                add.item().price(),
                add.item().taxClass(),
                add.item().station(),
                new Quantity((int) add.quantity()),
                add.stamp()));
    }

    private static Decision changeQuantity(Order order, ChangeQuantity change) {
        if (!Quantity.isValid(change.quantity())) {
            return refuse(new Refusal.QuantityOutOfRange(change.quantity()));
        }
        return unlessFixed(order, change.line())
                .map(Orders::refuse)
                .orElseGet(() -> accept(new LineQuantityChanged(
                        order.id(), change.line(), new Quantity((int) change.quantity()), change.stamp())));
    }

    private static Decision remove(Order order, RemoveLine remove) {
        return unlessFixed(order, remove.line())
                .map(Orders::refuse)
                .orElseGet(() -> accept(new LineRemoved(order.id(), remove.line(), remove.stamp())));
    }

    /// What stands in the way of changing a line: it is gone, sent or billed.
    private static Optional<Refusal> unlessFixed(Order order, LineId id) {
        // A closed order may have got a line apart from its closing; that one can still be taken off.
        if (order.stage() == Stage.CANCELLED) {
            return Optional.of(new Refusal.OrderEnded());
        }
        Optional<Line> line = order.line(id).filter(found -> !found.removed());
        if (line.isEmpty()) {
            return Optional.of(new Refusal.UnknownLine());
        }
        if (line.get().sent()) {
            return Optional.of(new Refusal.AlreadySent(line.get().name()));
        }
        if (order.billedLines().contains(id)) {
            return Optional.of(new Refusal.AlreadyBilled(line.get().name()));
        }
        return Optional.empty();
    }

    private static Decision send(Order order, SendTicket send) {
        if (order.stage() == Stage.CANCELLED) {
            return refuse(new Refusal.OrderEnded());
        }
        if (order.ticket(send.ticket()).isPresent()) {
            return refuse(new Refusal.AlreadyDone());
        }
        List<TicketLine> lines = order.unsentLines().stream()
                .limit(Limits.LINES_PER_ORDER_MAX)
                .map(line -> new TicketLine(line.id(), line.revision(), line.quantity(), line.name(), line.station()))
                .toList();
        return lines.isEmpty()
                ? refuse(new Refusal.NothingToSend())
                : accept(new TicketSent(order.id(), send.ticket(), send.number(), lines, send.stamp()));
    }

    private static Decision mark(Order order, MarkLine mark) {
        Optional<Ticket> ticket = order.ticket(mark.ticket());
        if (ticket.isEmpty()) {
            return refuse(new Refusal.UnknownTicket());
        }
        if (!ticket.get().has(mark.line())) {
            return refuse(new Refusal.UnknownLine());
        }
        if (ticket.get().done().contains(mark.line()) == mark.done()) {
            return refuse(new Refusal.AlreadyDone());
        }
        return accept(new LineMarked(order.id(), mark.ticket(), mark.line(), mark.done(), mark.stamp()));
    }

    private static Decision bump(Order order, BumpTicket bump) {
        Optional<Ticket> ticket = order.ticket(bump.ticket());
        if (ticket.isEmpty()) {
            return refuse(new Refusal.UnknownTicket());
        }
        return ticket.get().onBoard()
                ? accept(new TicketBumped(order.id(), bump.ticket(), bump.stamp()))
                : refuse(new Refusal.TicketDone());
    }

    private static Decision recall(Order order, RecallTicket recall) {
        Optional<Ticket> ticket = order.ticket(recall.ticket());
        if (ticket.isEmpty()) {
            return refuse(new Refusal.UnknownTicket());
        }
        return ticket.get().onBoard()
                ? refuse(new Refusal.TicketOnBoard())
                : accept(new TicketRecalled(order.id(), recall.ticket(), recall.stamp()));
    }

    private static Decision issue(Order order, IssueBill issue) {
        if (order.stage() == Stage.CANCELLED) {
            return refuse(new Refusal.OrderEnded());
        }
        if (order.bill(issue.bill()).isPresent()) {
            return refuse(new Refusal.AlreadyDone());
        }
        List<Line> open = order.linesToBill();
        if (open.isEmpty()) {
            return refuse(new Refusal.NothingToBill());
        }
        return coversExactly(open, issue)
                ? accept(new BillIssued(
                        order.id(),
                        issue.bill(),
                        issue.number(),
                        issue.date(),
                        issue.lines(),
                        issue.totals(),
                        issue.stamp()))
                : refuse(new Refusal.BillOutdated());
    }

    private static boolean coversExactly(List<Line> open, IssueBill issue) {
        Set<LineId> billed = issue.lines().stream().map(BillLine::line).collect(Collectors.toSet());
        boolean sameLines = billed.size() == issue.lines().size()
                && billed.equals(open.stream().map(Line::id).collect(Collectors.toSet()));
        return sameLines
                && open.stream().allMatch(line -> issue.lines().stream().anyMatch(priced -> prices(line, priced)))
                && issue.totals().addsUp()
                && Money.sum(issue.lines().stream().map(BillLine::amount).toList())
                        .equals(issue.totals().subtotal());
    }

    private static boolean prices(Line line, BillLine priced) {
        return priced.line().equals(line.id())
                && priced.revision() == line.revision()
                && priced.quantity().equals(line.quantity())
                && priced.unitPrice().equals(line.unitPrice())
                && priced.amount().equals(line.amount())
                && priced.taxClass() == line.taxClass();
    }

    private static Decision takeCash(Order order, TakeCash cash) {
        Optional<Bill> bill = order.bill(cash.bill());
        if (bill.isEmpty()) {
            return refuse(new Refusal.UnknownBill());
        }
        if (order.payments().stream().anyMatch(payment -> payment.id().equals(cash.payment()))) {
            return refuse(new Refusal.AlreadyDone());
        }
        Money due = order.dueOf(bill.get());
        if (due.isZero()) {
            return refuse(new Refusal.AlreadyPaid());
        }
        // First of all a possible amount: what comes after reckons with it.
        if (cash.tendered().isNegative() || cash.tendered().minor() > Limits.CASH_TENDERED_MAX_PAISE) {
            return refuse(new Refusal.CashOutOfRange());
        }
        if (cash.tendered().compareTo(due) < 0) {
            return refuse(new Refusal.CashShort(due, cash.tendered()));
        }
        return accept(new PaymentTaken(
                order.id(), cash.bill(), cash.payment(), Tender.CASH, due, cash.tendered(), cash.stamp()));
    }

    private static Decision close(Order order, CloseOrder close) {
        if (order.stage() != Stage.OPEN) {
            return refuse(new Refusal.OrderEnded());
        }
        if (order.liveLines().isEmpty() && order.bills().isEmpty()) {
            return refuse(new Refusal.NothingSettled());
        }
        Money open = Money.sum(order.unbilledLines().stream().map(Line::amount).toList());
        Money due = order.due().plus(open);
        return due.isZero() && order.unbilledLines().isEmpty()
                ? accept(new OrderClosed(order.id(), close.stamp()))
                : refuse(new Refusal.StillDue(due));
    }

    private static Decision cancel(Order order, CancelOrder cancel) {
        if (order.stage() != Stage.OPEN) {
            return refuse(new Refusal.OrderEnded());
        }
        if (!order.bills().isEmpty()) {
            return refuse(new Refusal.BilledOrder());
        }
        String reason = cancel.reason().strip();
        if (reason.isEmpty() && !order.sentLines().isEmpty()) {
            return refuse(new Refusal.ReasonMissing());
        }
        return accept(new OrderCancelled(order.id(), cut(reason), cancel.stamp()));
    }

    /// Cut to what an event holds, but never inside a character of two code units.
    private static String cut(String reason) {
        if (reason.length() <= Limits.REASON_LENGTH_MAX_CHARS) {
            return reason;
        }
        int end = Limits.REASON_LENGTH_MAX_CHARS;
        return reason.substring(0, Character.isHighSurrogate(reason.charAt(end - 1)) ? end - 1 : end);
    }

    private static Decision accept(OrderEvent event) {
        return new Accepted(event);
    }

    private static Decision refuse(Refusal refusal) {
        return new Refused(refusal);
    }
}
