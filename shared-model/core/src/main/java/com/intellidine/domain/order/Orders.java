package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Decision.Accepted;
import com.intellidine.domain.common.Decision.Refused;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.money.Money;
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
    public static Decision<OrderEvent> decide(@Nullable Order order, OrderCommand command) {
        if (command instanceof OpenOrder open) {
            return order != null ? refuse(new OrderRefusal.OrderExists()) : open(open);
        }
        if (order == null) {
            return refuse(new OrderRefusal.UnknownOrder());
        }
        return switch (command) {
            case OpenOrder open -> refuse(new OrderRefusal.OrderExists());
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

    private static Decision<OrderEvent> open(OpenOrder open) {
        if (open.covers() < 1 || open.covers() > Limits.COVERS_MAX) {
            return refuse(new OrderRefusal.CoversOutOfRange(open.covers()));
        }
        return accept(
                new OrderOpened(open.order(), open.number(), open.type(), open.table(), open.covers(), open.stamp()));
    }

    private static Decision<OrderEvent> add(Order order, AddLine add) {
        if (order.stage() != Stage.OPEN) {
            return refuse(new OrderRefusal.OrderEnded());
        }
        if (order.line(add.line()).isPresent()) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        if (!add.item().available() || add.item().deleted()) {
            return refuse(new OrderRefusal.SoldOut(add.item().name()));
        }
        Optional<Quantity> quantity = Quantity.of(add.quantity());
        if (quantity.isEmpty()) {
            return refuse(new OrderRefusal.QuantityOutOfRange(add.quantity()));
        }
        if (order.lines().size() >= Limits.LINES_PER_ORDER_MAX) {
            return refuse(new OrderRefusal.TooManyLines());
        }
        return accept(new LineAdded(
                order.id(),
                add.line(),
                add.item().id(),
                add.item().name(),
                add.item().price(),
                add.item().taxClass(),
                add.item().station(),
                quantity.get(),
                add.stamp()));
    }

    private static Decision<OrderEvent> changeQuantity(Order order, ChangeQuantity change) {
        Optional<Quantity> quantity = Quantity.of(change.quantity());
        if (quantity.isEmpty()) {
            return refuse(new OrderRefusal.QuantityOutOfRange(change.quantity()));
        }
        return unlessFixed(order, change.line())
                .map(Orders::refuse)
                .orElseGet(() ->
                        accept(new LineQuantityChanged(order.id(), change.line(), quantity.get(), change.stamp())));
    }

    private static Decision<OrderEvent> remove(Order order, RemoveLine remove) {
        return unlessFixed(order, remove.line())
                .map(Orders::refuse)
                .orElseGet(() -> accept(new LineRemoved(order.id(), remove.line(), remove.stamp())));
    }

    /// What stands in the way of changing a line: it is gone, sent or billed.
    private static Optional<Refusal> unlessFixed(Order order, LineId id) {
        // A closed order may have got a line apart from its closing; that one can still be taken off.
        if (order.stage() == Stage.CANCELLED) {
            return Optional.of(new OrderRefusal.OrderEnded());
        }
        Optional<Line> line = order.line(id).filter(found -> !found.removed());
        if (line.isEmpty()) {
            return Optional.of(new OrderRefusal.UnknownLine());
        }
        if (line.get().sent()) {
            return Optional.of(new OrderRefusal.AlreadySent(line.get().name()));
        }
        if (order.billedLines().contains(id)) {
            return Optional.of(new OrderRefusal.AlreadyBilled(line.get().name()));
        }
        return Optional.empty();
    }

    private static Decision<OrderEvent> send(Order order, SendTicket send) {
        if (order.stage() == Stage.CANCELLED) {
            return refuse(new OrderRefusal.OrderEnded());
        }
        if (order.ticket(send.ticket()).isPresent()) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        List<TicketLine> lines = order.unsentLines().stream()
                .limit(Limits.LINES_PER_ORDER_MAX)
                .map(line -> new TicketLine(line.id(), line.revision(), line.quantity(), line.name(), line.station()))
                .toList();
        return lines.isEmpty()
                ? refuse(new OrderRefusal.NothingToSend())
                : accept(new TicketSent(order.id(), send.ticket(), send.number(), lines, send.stamp()));
    }

    private static Decision<OrderEvent> mark(Order order, MarkLine mark) {
        Optional<Ticket> ticket = order.ticket(mark.ticket());
        if (ticket.isEmpty()) {
            return refuse(new OrderRefusal.UnknownTicket());
        }
        if (!ticket.get().has(mark.line())) {
            return refuse(new OrderRefusal.UnknownLine());
        }
        if (ticket.get().done().contains(mark.line()) == mark.done()) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        return accept(new LineMarked(order.id(), mark.ticket(), mark.line(), mark.done(), mark.stamp()));
    }

    private static Decision<OrderEvent> bump(Order order, BumpTicket bump) {
        Optional<Ticket> ticket = order.ticket(bump.ticket());
        if (ticket.isEmpty()) {
            return refuse(new OrderRefusal.UnknownTicket());
        }
        return ticket.get().onBoard()
                ? accept(new TicketBumped(order.id(), bump.ticket(), bump.stamp()))
                : refuse(new OrderRefusal.TicketDone());
    }

    private static Decision<OrderEvent> recall(Order order, RecallTicket recall) {
        Optional<Ticket> ticket = order.ticket(recall.ticket());
        if (ticket.isEmpty()) {
            return refuse(new OrderRefusal.UnknownTicket());
        }
        return ticket.get().onBoard()
                ? refuse(new OrderRefusal.TicketOnBoard())
                : accept(new TicketRecalled(order.id(), recall.ticket(), recall.stamp()));
    }

    private static Decision<OrderEvent> issue(Order order, IssueBill issue) {
        if (order.stage() == Stage.CANCELLED) {
            return refuse(new OrderRefusal.OrderEnded());
        }
        if (order.bill(issue.bill()).isPresent()) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        List<Line> open = order.linesToBill();
        if (open.isEmpty()) {
            return refuse(new OrderRefusal.NothingToBill());
        }
        return coversExactly(open, issue)
                ? accept(new BillIssued(
                        order.id(),
                        issue.bill(),
                        issue.kind(),
                        issue.number(),
                        issue.date(),
                        issue.lines(),
                        issue.totals(),
                        issue.stamp()))
                : refuse(new OrderRefusal.BillOutdated());
    }

    private static boolean coversExactly(List<Line> open, IssueBill issue) {
        Set<LineId> billed = issue.lines().stream().map(BillLine::line).collect(Collectors.toSet());
        boolean sameLines = billed.size() == issue.lines().size()
                && billed.equals(open.stream().map(Line::id).collect(Collectors.toSet()));
        return sameLines
                && open.stream().allMatch(line -> issue.lines().stream().anyMatch(priced -> prices(line, priced)))
                && BillCheck.addsUp(issue.lines(), issue.totals());
    }

    private static boolean prices(Line line, BillLine priced) {
        return priced.line().equals(line.id())
                && priced.revision() == line.revision()
                && priced.quantity().equals(line.quantity())
                && priced.unitPrice().equals(line.unitPrice())
                && priced.amount().equals(line.amount())
                && priced.taxClass() == line.taxClass();
    }

    private static Decision<OrderEvent> takeCash(Order order, TakeCash cash) {
        Optional<Bill> bill = order.bill(cash.bill());
        if (bill.isEmpty()) {
            return refuse(new OrderRefusal.UnknownBill());
        }
        if (order.payments().stream().anyMatch(payment -> payment.id().equals(cash.payment()))) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        Money due = order.dueOf(bill.get());
        if (due.isZero()) {
            return refuse(new OrderRefusal.AlreadyPaid());
        }
        // First of all a possible amount: what comes after reckons with it.
        if (cash.tendered().isNegative() || cash.tendered().minor() > Limits.CASH_TENDERED_MAX_PAISE) {
            return refuse(new OrderRefusal.CashOutOfRange());
        }
        if (cash.tendered().compareTo(due) < 0) {
            return refuse(new OrderRefusal.CashShort(due, cash.tendered()));
        }
        return accept(new PaymentTaken(
                order.id(), cash.bill(), cash.payment(), Tender.CASH, due, cash.tendered(), cash.stamp()));
    }

    private static Decision<OrderEvent> close(Order order, CloseOrder close) {
        if (order.stage() != Stage.OPEN) {
            return refuse(new OrderRefusal.OrderEnded());
        }
        if (order.liveLines().isEmpty() && order.bills().isEmpty()) {
            return refuse(new OrderRefusal.NothingSettled());
        }
        Money open = Money.sum(order.unbilledLines().stream().map(Line::amount).toList());
        Money due = order.due().plus(open);
        return due.isZero() && order.unbilledLines().isEmpty()
                ? accept(new OrderClosed(order.id(), close.stamp()))
                : refuse(new OrderRefusal.StillDue(due));
    }

    private static Decision<OrderEvent> cancel(Order order, CancelOrder cancel) {
        if (order.stage() != Stage.OPEN) {
            return refuse(new OrderRefusal.OrderEnded());
        }
        if (!order.bills().isEmpty()) {
            return refuse(new OrderRefusal.BilledOrder());
        }
        String reason = cancel.reason().strip();
        if (reason.isEmpty() && !order.sentLines().isEmpty()) {
            return refuse(new OrderRefusal.ReasonMissing());
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

    private static Decision<OrderEvent> accept(OrderEvent event) {
        return new Accepted<>(event);
    }

    private static Decision<OrderEvent> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
