package com.intellidine.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Orders;
import com.intellidine.domain.order.PaymentCommand.ConfirmPayment;
import com.intellidine.domain.order.PaymentCommand.RefundPayment;
import com.intellidine.domain.order.PaymentCommand.RequestPayment;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.payment.Tender;
import com.intellidine.testing.House;
import com.intellidine.testing.RandomOrder;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static @Nullable Object value(Row row, String column) {
        return row.values().get(row.table().columns().indexOf(column));
    }

    private static List<Row> rows(Order order) {
        return Rows.of(AggregateId.of(order.id()), order, id -> null);
    }

    private static Row only(List<Row> rows, Table table) {
        List<Row> found = rows.stream().filter(row -> row.table() == table).toList();
        assertEquals(1, found.size(), table::sqlName);
        return found.getFirst();
    }

    @Test
    void tellsTheMoneyOfAnOrderInPaise() {
        Order order = Service.opened()
                .adds(1, "Dal", 95, 2)
                .sends(50)
                .bills(60)
                .pays(60, 70, 500)
                .adds(2, "Naan", 10, 3)
                .order();
        List<Row> rows = rows(order);
        Row row = only(rows, Table.ORDERS);
        assertEquals(19_000L, value(row, "billed_subtotal"));
        assertEquals(950L, value(row, "billed_tax"));
        assertEquals(50L, value(row, "billed_round_off"));
        assertEquals(20_000L, value(row, "billed_total"));
        assertEquals(20_000L, value(row, "paid"));
        assertEquals(3_000L, value(row, "open_amount"));
        assertEquals("partial", value(row, "payment_status"));
        assertEquals(50_000L, value(only(rows, Table.PAYMENTS), "tendered"));
        assertEquals(475L, value(only(rows, Table.BILLS), "sgst"));
    }

    @Test
    void countOnlyMoneyThatIsSureAndStillThere() {
        Service service = Service.opened().adds(1, "Dal", 100, 1).bills(60);
        BillId bill = Some.bill(60);
        service.does(new RequestPayment(
                Service.ORDER, bill, Some.payment(70), Tender.UPI, Money.rupees(105), Money.ZERO, "", Some.STAMP));
        assertEquals(0L, value(only(rows(service.order()), Table.ORDERS), "paid"), "nobody has confirmed it");
        assertEquals("AWAITING", value(only(rows(service.order()), Table.PAYMENTS), "state"));
        service.does(new ConfirmPayment(Service.ORDER, Some.payment(70), "UTR 1", null, Some.STAMP));
        assertEquals(10_500L, value(only(rows(service.order()), Table.ORDERS), "paid"));
        assertEquals(10_500L, value(only(rows(service.order()), Table.BILLS), "paid"));
        service.does(new RefundPayment(
                Service.ORDER,
                Some.payment(70),
                Some.payment(71),
                Tender.CASH,
                Money.rupees(5),
                "late",
                Some.ASHA,
                null,
                Some.STAMP));
        assertEquals(10_000L, value(only(rows(service.order()), Table.ORDERS), "paid"));
        assertEquals(500L, value(only(rows(service.order()), Table.PAYMENTS), "refunded"));
    }

    @Test
    void showAMovedLineInTheOrderWhereItWasPlacedAndNowhereElse() {
        Seeds.each(50, random -> {
            House house = moved(random);
            List<Row> lines = new ArrayList<>();
            for (Order order : house.orders()) {
                Rows.of(AggregateId.of(order.id()), order, house::order).stream()
                        .filter(row -> row.table() == Table.ORDER_ITEMS)
                        .forEach(lines::add);
            }
            for (Order home : house.orders()) {
                for (Line line : home.lines()) {
                    List<Object> places = lines.stream()
                            .filter(row -> line.id().value().equals(value(row, "line_id")))
                            .map(row -> Objects.requireNonNull(value(row, "order_id")))
                            .toList();
                    assertEquals(List.of(line.place().value()), places);
                }
            }
        });
    }

    /// Some orders among which lines went to and fro.
    private static House moved(RandomGenerator random) {
        House house = new House();
        RandomOrder orders = new RandomOrder(random);
        List<OrderId> ids = List.of(Some.order(1), Some.order(2), Some.order(3));
        for (int step = 0; step < 300; step++) {
            OrderId id = ids.get(random.nextInt(ids.size()));
            if (Orders.decide(house.tab(id), orders.command(id, house)) instanceof Decision.Accepted(var event)) {
                house.knows(event);
            }
        }
        return house;
    }

    @Test
    void sayEveryTaxDiscountAndChargeOfABill() {
        Order order = Service.opened().adds(1, "Dal", 95, 2).bills(60).order();
        Row row = only(rows(order), Table.BILLS);
        assertEquals("TAX_INVOICE", value(row, "kind"));
        long sum = 0;
        for (String part : List.of("net", "charges", "cgst", "sgst", "igst", "vat", "round_off")) {
            sum += (Long) Objects.requireNonNull(value(row, part));
        }
        assertEquals(value(row, "total"), sum);
        assertEquals(0L, value(row, "discount"));
    }

    @Test
    void standInTheTablesOfTheirKind() {
        Order order = Service.opened().adds(1, "Dal", 95, 2).sends(50).bills(60).order();
        List<Table> tables = Rows.tables(AggregateId.Kind.ORDER);
        assertTrue(rows(order).stream().map(Row::table).allMatch(tables::contains));
    }

    @Test
    void tellTimesThatEveryDatabaseKeepsAlike() {
        Stamp stamp = new Stamp(Some.ASHA, Instant.parse("2026-11-22T06:30:00.123456789Z"));
        Order order = (Order) Objects.requireNonNull(Fold.apply(
                AggregateId.of(Some.order(1)),
                null,
                Some.fact(new OrderOpened(Some.order(1), Some.number(1), OrderType.TAKEAWAY, null, 1, stamp))));
        assertEquals(Instant.parse("2026-11-22T06:30:00.123Z"), value(only(rows(order), Table.ORDERS), "opened_at"));
    }
}
