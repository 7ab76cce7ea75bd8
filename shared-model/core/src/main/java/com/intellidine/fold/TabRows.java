package com.intellidine.fold;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Aggregator;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderTasks;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.payment.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rows of an order as it is shown: with the lines that were moved to it, without those that were moved away.
final class TabRows {
    private TabRows() {}

    static List<Row> of(Tab tab) {
        Order order = tab.order();
        UUID id = order.id().value();
        List<Row> rows = new ArrayList<>();
        rows.add(order(id, tab));
        List<Line> lines = tab.lines();
        for (int position = 0; position < lines.size(); position++) {
            rows.add(line(id, position, lines.get(position)));
        }
        for (Ticket ticket : order.tickets()) {
            rows.addAll(ticket(id, ticket));
        }
        for (Bill bill : order.bills()) {
            rows.addAll(bill(id, order, bill));
        }
        for (CreditNote note : order.creditNotes()) {
            rows.add(creditNote(id, order, note));
        }
        for (Payment payment : order.payments()) {
            rows.add(payment(id, payment));
        }
        return rows;
    }

    /// What was billed is without cancelled bills; what was paid without what was not confirmed or given back.
    private static Row order(UUID id, Tab tab) {
        Order order = tab.order();
        @Nullable TableId table = order.table();
        @Nullable CustomerId customer = order.customer();
        @Nullable Aggregator aggregator = order.aggregator();
        List<Bill> standing = order.bills().stream()
                .filter(bill -> !order.cancelled(bill.id()))
                .toList();
        return Row.of(
                Table.ORDERS,
                id,
                order.number().device().value(),
                order.number().day(),
                order.number().number(),
                order.type().name(),
                table == null ? null : table.value(),
                customer == null ? null : customer.value(),
                aggregator == null ? null : aggregator.platform(),
                order.covers(),
                tab.status().wireName(),
                tab.paymentStatus().wireName(),
                tab.settled(),
                OrderTasks.of(order).size(),
                sum(standing, bill -> bill.totals().subtotal()),
                sum(standing, bill -> bill.totals().discount()),
                sum(standing, bill -> bill.totals().chargesNet()),
                sum(standing, bill -> bill.totals().tax()),
                sum(standing, bill -> bill.totals().roundOff()),
                sum(standing, bill -> bill.totals().total()),
                sum(order.standingNotes().toList(), note -> note.totals().total()),
                order.paid().minor(),
                order.due().minor(),
                tab.open().minor(),
                order.cancelReason(),
                order.opened().actor().value(),
                Rows.at(order.opened()));
    }

    private static Row line(UUID id, int position, Line line) {
        @Nullable TicketId ticket = line.ticket();
        return Row.of(
                Table.ORDER_ITEMS,
                id,
                line.id().value(),
                position,
                line.home().value(),
                line.item().value(),
                line.name(),
                line.unitPrice().minor(),
                line.quantity().thousandths(),
                line.toPay(),
                line.revision(),
                line.station(),
                line.removed(),
                ticket == null ? null : ticket.value(),
                line.added().actor().value(),
                Rows.at(line.added()));
    }

    private static List<Row> ticket(UUID id, Ticket ticket) {
        @Nullable Stamp bumped = ticket.bumped();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                Table.TICKETS,
                id,
                ticket.id().value(),
                ticket.number().device().value(),
                ticket.number().day(),
                ticket.number().number(),
                ticket.sent().actor().value(),
                Rows.at(ticket.sent()),
                bumped == null ? null : bumped.actor().value(),
                bumped == null ? null : Rows.at(bumped)));
        ticket.lines()
                .forEach(line -> rows.add(Row.of(
                        Table.TICKET_LINES,
                        id,
                        ticket.id().value(),
                        line.line().value(),
                        line.revision(),
                        line.quantity().thousandths(),
                        ticket.done().contains(line.line()))));
        return rows;
    }

    /// total = net + charges + the four taxes + round off.
    private static List<Row> bill(UUID id, Order order, Bill bill) {
        @Nullable InvoiceNumber number = bill.number();
        BillTotals totals = bill.totals();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                Table.BILLS,
                id,
                bill.id().value(),
                bill.kind().name(),
                number == null ? null : number.series(),
                number == null ? null : number.year().startYear(),
                number == null ? null : number.number(),
                bill.date(),
                order.cancelled(bill.id()),
                totals.subtotal().minor(),
                totals.discount().minor(),
                totals.net().minor(),
                totals.chargesNet().minor(),
                totals.tax(TaxHead.CGST).minor(),
                totals.tax(TaxHead.SGST).minor(),
                totals.tax(TaxHead.IGST).minor(),
                totals.tax(TaxHead.VAT).minor(),
                totals.roundOff().minor(),
                totals.total().minor(),
                order.paidOf(bill.id()).minor(),
                bill.buyer() == null ? "" : bill.buyer().gstin(),
                bill.issued().actor().value(),
                Rows.at(bill.issued())));
        bill.lines()
                .forEach(line -> rows.add(Row.of(
                        Table.BILL_LINES,
                        id,
                        bill.id().value(),
                        line.line().value(),
                        line.revision(),
                        line.quantity().thousandths(),
                        line.amount().minor(),
                        line.discount().minor(),
                        line.taxable().minor(),
                        line.tax().minor(),
                        line.hsn())));
        return rows;
    }

    private static Row creditNote(UUID id, Order order, CreditNote note) {
        return Row.of(
                Table.CREDIT_NOTES,
                id,
                note.id().value(),
                note.bill().value(),
                note.number().series().value(),
                note.number().year().startYear(),
                note.number().number(),
                note.date(),
                order.cancelled(note.id()),
                note.cause().name(),
                note.reason(),
                note.totals().net().plus(note.totals().chargesNet()).minor(),
                note.totals().tax().minor(),
                note.totals().total().minor(),
                note.approver().value(),
                note.issued().actor().value(),
                Rows.at(note.issued()));
    }

    private static Row payment(UUID id, Payment payment) {
        @Nullable ShiftId shift = payment.shift();
        return Row.of(
                Table.PAYMENTS,
                id,
                payment.id().value(),
                payment.bill().value(),
                payment.tender().name(),
                payment.state().name(),
                payment.amount().minor(),
                payment.tendered().minor(),
                payment.tip().minor(),
                payment.refunded().minor(),
                payment.tipRefunded().minor(),
                shift == null ? null : shift.value(),
                payment.day(),
                payment.taken().actor().value(),
                Rows.at(payment.taken()));
    }

    private static <T> long sum(List<T> parts, Function<T, Money> amount) {
        return Money.sum(parts.stream().map(amount).toList()).minor();
    }
}
