package com.intellidine.device.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.fold.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    private static final Set<String> LOG = Set.of("event", "event_aggregate", "meta");

    @TempDir
    private Path dir;

    private Map<String, List<String>> columns() {
        H2Journal.open(dir, Service.identity(1)).close();
        try (Handle handle = StoreFile.readOnly(dir).open()) {
            return handle
                    .createQuery("""
                            select table_name, column_name from information_schema.columns
                            where table_schema = 'PUBLIC' order by table_name, ordinal_position""")
                    .map((row, context) -> List.of(
                            row.getString(1).toLowerCase(Locale.ROOT),
                            row.getString(2).toLowerCase(Locale.ROOT)))
                    .stream()
                    .collect(Collectors.groupingBy(
                            List::getFirst, Collectors.mapping(List::getLast, Collectors.toList())));
        }
    }

    @Test
    void hasTheLogAndExactlyTheTablesThatAreFolded() {
        Map<String, List<String>> stored = columns();
        Set<String> expected = new TreeSet<>(LOG);
        Arrays.stream(Table.values()).map(Table::sqlName).forEach(expected::add);
        assertEquals(expected, new TreeSet<>(stored.keySet()));
        for (Table table : Table.values()) {
            assertEquals(table.columns(), stored.get(table.sqlName()));
        }
    }

    @Test
    void mayRunAVersionTwice() {
        Map<String, List<String>> once = columns();
        try (Handle handle = StoreFile.durable(dir).open()) {
            handle.execute("delete from meta where name = 'schema'");
        }
        assertEquals(once, columns());
    }

    @Test
    void findsWhatANodeAsksForByAnIndex() {
        H2Journal.open(dir, Service.identity(1)).close();
        try (Handle handle = StoreFile.readOnly(dir).open()) {
            for (String query : List.of(
                    "select text from event where hash = 'x'",
                    "select text from event where node = random_uuid() and seq > 7 order by node, seq limit 5",
                    "select min(node) from event where node > random_uuid()",
                    "select position from event_aggregate where aggregate = 'x' order by position",
                    "select order_id from orders where settled = true order by opened_at desc limit 5",
                    "select order_id from tickets where bumped_at is null",
                    "select order_id from orders where tasks > 0",
                    "select max(note_no) from credit_notes where series = 'A' and financial_year = 2026",
                    "select max(order_no) from orders where order_device = 'A' and order_day = date '2026-11-22'",
                    "select max(ticket_no) from tickets where ticket_device = 'A' and ticket_day = date '2026-11-22'",
                    "select max(invoice_no) from bills where series = 'A' and financial_year = 2026",
                    "select order_id from order_items where order_id = random_uuid()",
                    "select order_id from payments where order_id = random_uuid()")) {
                String plan = handle.createQuery("explain " + query)
                        .mapTo(String.class)
                        .one();
                assertEquals(false, plan.contains("tableScan"), plan);
            }
        }
    }
}
