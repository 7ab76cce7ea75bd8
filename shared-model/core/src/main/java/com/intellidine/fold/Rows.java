package com.intellidine.fold;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.menu.Category;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.domain.tenant.TaxRate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows that a state has in the tables. Every store writes these and nothing else, and the audit compares with
/// them.
public final class Rows {
    private Rows() {}

    /// None for a state that has no table.
    public static List<Row> of(Aggregate state) {
        if (state instanceof Order order) {
            return ofOrder(order);
        }
        @Nullable Row row = ofReference(state);
        return row == null ? List.of() : List.of(row);
    }

    /// The tables in which an aggregate of this kind has rows.
    public static List<Table> tables(AggregateId.Kind kind) {
        return switch (kind) {
            case ORDER ->
                List.of(
                        Table.ORDERS,
                        Table.ORDER_ITEMS,
                        Table.TICKETS,
                        Table.TICKET_LINES,
                        Table.BILLS,
                        Table.BILL_LINES,
                        Table.PAYMENTS);
            case ITEM -> List.of(Table.MENU_ITEMS);
            case CATEGORY -> List.of(Table.CATEGORIES);
            case TABLE -> List.of(Table.DINING_TABLES);
            case STAFF -> List.of(Table.STAFF);
            case RESTAURANT -> List.of(Table.RESTAURANTS);
            case MODIFIER_GROUP,
                    SECTION,
                    RESERVATION,
                    DISCOUNT_RULE,
                    CUSTOMER,
                    SHIFT,
                    BUSINESS_DAYS,
                    STOCK_ITEM,
                    RECIPE -> List.of();
        };
    }

    private static @Nullable Row ofReference(Aggregate state) {
        return switch (state) {
            case Category category ->
                Row.of(
                        Table.CATEGORIES,
                        category.id().value(),
                        category.name(),
                        category.position(),
                        category.deleted());
            case Item item ->
                Row.of(
                        Table.MENU_ITEMS,
                        item.id().value(),
                        item.category().value(),
                        item.name(),
                        item.price().minor(),
                        item.taxClass().name(),
                        item.diet().name(),
                        item.station(),
                        item.code(),
                        item.position(),
                        item.available(),
                        item.deleted());
            case DiningTable table ->
                Row.of(
                        Table.DINING_TABLES,
                        table.id().value(),
                        table.section().toString(),
                        table.number(),
                        table.capacity(),
                        table.position(),
                        table.deleted());
            case StaffMember staff ->
                Row.of(
                        Table.STAFF,
                        staff.id().value(),
                        staff.username(),
                        staff.name(),
                        staff.role().name(),
                        staff.pinVerifier(),
                        staff.active());
            case Restaurant restaurant ->
                Row.of(
                        Table.RESTAURANTS,
                        restaurant.id().value(),
                        restaurant.name(),
                        restaurant.address(),
                        restaurant.gstin(),
                        restaurant.fssai(),
                        restaurant.zone().getId(),
                        restaurant.taxes().rates().stream().map(Rows::taxText).collect(Collectors.joining("; ")));
            // No store keeps a table of the others yet.
            default -> null;
        };
    }

    private static String taxText(TaxRate rate) {
        return rate.taxClass() + " from " + rate.from() + " " + rate.rate();
    }

    private static List<Row> ofOrder(Order order) {
        UUID id = order.id().value();
        List<Row> rows = new ArrayList<>();
        rows.add(order(id, order));
        for (int position = 0; position < order.lines().size(); position++) {
            rows.add(line(id, position, order.lines().get(position)));
        }
        for (Ticket ticket : order.tickets()) {
            rows.addAll(ticket(id, ticket));
        }
        for (Bill bill : order.bills()) {
            rows.addAll(bill(id, bill));
        }
        for (Payment payment : order.payments()) {
            rows.add(payment(id, payment));
        }
        return rows;
    }

    private static Row order(UUID id, Order order) {
        return Row.of(
                Table.ORDERS,
                id,
                order.number().device().value(),
                order.number().day(),
                order.number().number(),
                order.type().name(),
                order.table() == null ? null : order.table().value(),
                order.covers(),
                order.status().wireName(),
                order.paymentStatus().wireName(),
                order.settled(),
                billed(order, BillTotals::subtotal),
                billed(order, BillTotals::tax),
                billed(order, BillTotals::roundOff),
                billed(order, BillTotals::total),
                sum(order.payments(), Payment::amount),
                sum(order.unbilledLines(), Line::amount),
                order.cancelReason(),
                order.opened().actor().value(),
                at(order.opened()));
    }

    private static Row line(UUID id, int position, Line line) {
        return Row.of(
                Table.ORDER_ITEMS,
                id,
                line.id().value(),
                position,
                line.item().value(),
                line.name(),
                line.unitPrice().minor(),
                line.quantity().thousandths(),
                line.revision(),
                line.station(),
                line.removed(),
                line.ticket() == null ? null : line.ticket().value(),
                line.added().actor().value(),
                at(line.added()));
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
                at(ticket.sent()),
                bumped == null ? null : bumped.actor().value(),
                bumped == null ? null : at(bumped)));
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

    private static List<Row> bill(UUID id, Bill bill) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                Table.BILLS,
                id,
                bill.id().value(),
                bill.number().series().value(),
                bill.number().year().startYear(),
                bill.number().number(),
                bill.date(),
                bill.totals().subtotal().minor(),
                bill.totals().tax(TaxHead.CGST).minor(),
                bill.totals().tax(TaxHead.SGST).minor(),
                bill.totals().roundOff().minor(),
                bill.totals().total().minor(),
                bill.issued().actor().value(),
                at(bill.issued())));
        bill.lines()
                .forEach(line -> rows.add(Row.of(
                        Table.BILL_LINES,
                        id,
                        bill.id().value(),
                        line.line().value(),
                        line.revision(),
                        line.quantity().thousandths(),
                        line.amount().minor())));
        return rows;
    }

    private static Row payment(UUID id, Payment payment) {
        return Row.of(
                Table.PAYMENTS,
                id,
                payment.id().value(),
                payment.bill().value(),
                payment.tender().name(),
                payment.amount().minor(),
                payment.tendered().minor(),
                payment.taken().actor().value(),
                at(payment.taken()));
    }

    /// To the millisecond: databases keep a time more or less exactly, and all stores must show the same.
    private static Instant at(Stamp stamp) {
        return stamp.at().truncatedTo(ChronoUnit.MILLIS);
    }

    private static long billed(Order order, Function<BillTotals, Money> part) {
        return sum(order.bills(), bill -> part.apply(bill.totals()));
    }

    private static <T> long sum(List<T> parts, Function<T, Money> amount) {
        return Money.sum(parts.stream().map(amount).toList()).minor();
    }
}
