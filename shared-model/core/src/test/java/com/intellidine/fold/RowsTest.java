package com.intellidine.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static @Nullable Object value(Row row, String column) {
        return row.values().get(row.table().columns().indexOf(column));
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
        List<Row> rows = Rows.of(order);
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
    void standInTheTablesOfTheirKind() {
        Order order = Service.opened().adds(1, "Dal", 95, 2).sends(50).bills(60).order();
        List<Table> tables = Rows.tables(AggregateId.Kind.ORDER);
        assertTrue(Rows.of(order).stream().map(Row::table).allMatch(tables::contains));
    }

    @Test
    void tellTimesThatEveryDatabaseKeepsAlike() {
        Stamp stamp = new Stamp(Some.ASHA, Instant.parse("2026-11-22T06:30:00.123456789Z"));
        Order order = (Order) Objects.requireNonNull(Fold.apply(
                AggregateId.of(Some.order(1)),
                null,
                Some.fact(new OrderOpened(Some.order(1), Some.number(1), OrderType.TAKEAWAY, null, 1, stamp))));
        assertEquals(Instant.parse("2026-11-22T06:30:00.123Z"), value(only(Rows.of(order), Table.ORDERS), "opened_at"));
    }
}
