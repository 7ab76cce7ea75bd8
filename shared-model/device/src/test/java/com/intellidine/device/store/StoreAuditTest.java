package com.intellidine.device.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceIdentityFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreAuditTest {
    @TempDir
    private Path dir;

    private Path device(int number) {
        DeviceIdentity identity = Service.identity(number);
        Path folder = dir.resolve("till" + number);
        DeviceIdentityFile.write(folder, identity);
        return folder;
    }

    private Service service(int number) {
        return new Service(Service.identity(number), H2Journal.open(device(number), Service.identity(number)));
    }

    private Path aStore() {
        try (Service first = service(1);
                Service second = new Service(Service.identity(2), new RecordingJournal())) {
            second.meet(first);
            first.paidOrder(true);
            second.paidOrder(false);
            first.meet(second);
            first.paidOrder(false);
            first.credit(first.paidOrder(true));
            first.evening();
            first.moveALine();
            first.orderOnTheBoard();
        }
        return device(1);
    }

    @Test
    void findsNothingInAWholeStore() throws IOException {
        Path store = aStore();
        byte[] before = Files.readAllBytes(StoreFile.path(store));
        StoreAudit.Report report = StoreAudit.check(store);
        assertEquals(List.of(), report.findings());
        assertEquals(
                List.of("T1/2627/000001", "T1/2627/000002", "T1/2627/000003", "T2/2627/000001"),
                report.bills().stream().map(bill -> bill.title()).toList());
        assertEquals(4, report.payments().size());
        assertEquals(2, report.vector().heads().size());
        assertTrue(report.events() > 60);
        assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(StoreFile.path(store))));
    }

    @Test
    void digestsStoresWithEqualVectorsToTheSame() {
        try (Service first = service(1);
                Service second = service(2)) {
            second.meet(first);
            first.paidOrder(true);
            second.orderOnTheBoard();
            first.meet(second);
            second.meet(first);
        }
        StoreAudit.Report one = StoreAudit.check(device(1));
        StoreAudit.Report other = StoreAudit.check(device(2));
        assertEquals(List.of(), one.findings());
        assertEquals(List.of(), other.findings());
        assertEquals(one.vector(), other.vector());
        assertEquals(one.digest(), other.digest());
        try (Service first = service(1)) {
            first.open();
        }
        assertNotEquals(one.digest(), StoreAudit.check(device(1)).digest());
    }

    private record Column(String table, String name, String type) {}

    private static List<Column> columns(Handle handle) {
        return handle.createQuery("""
                        select table_name, column_name, data_type from information_schema.columns
                        where table_schema = 'PUBLIC' order by table_name, ordinal_position""")
                .map((row, context) -> new Column(
                        row.getString(1).toLowerCase(Locale.ROOT),
                        row.getString(2).toLowerCase(Locale.ROOT),
                        row.getString(3)))
                .list();
    }

    /// An expression that gives another value than the column has.
    private static String another(Column column) {
        String name = column.name();
        return switch (column.type()) {
            case "UUID" -> "random_uuid()";
            case "BIGINT", "INTEGER" -> "coalesce(" + name + ", 0) + 100000";
            case "BOOLEAN" -> "not " + name;
            case "DATE" -> "date '2001-01-01'";
            case "TIMESTAMP WITH TIME ZONE" -> "timestamp with time zone '2001-01-01 00:00:00+00'";
            case "CHARACTER VARYING" -> "'~' || coalesce(substring(" + name + ", 2), '')";
            default -> throw new AssertionError(column);
        };
    }

    @Test
    void findsOneChangedValueInAnyColumnOfAnyTable() throws IOException {
        Path store = aStore();
        Path file = StoreFile.path(store);
        byte[] whole = Files.readAllBytes(file);
        List<Column> columns;
        try (Handle handle = StoreFile.readOnly(store).open()) {
            columns = columns(handle);
        }
        assertTrue(columns.stream().map(Column::table).distinct().count() >= 24, columns.toString());
        for (Column column : columns) {
            try (Handle handle = StoreFile.durable(store).open()) {
                assertEquals(
                        1,
                        handle.execute("update " + column.table() + " set " + column.name() + " = " + another(column)
                                + " where _rowid_ = (select max(_rowid_) from " + column.table() + ")"));
            }
            assertFalse(StoreAudit.check(store).findings().isEmpty(), column.toString());
            Files.write(file, whole);
        }
    }

    @Test
    void findsOneMissingAndOneAddedRowInAnyTable() throws IOException {
        Path store = aStore();
        Path file = StoreFile.path(store);
        byte[] whole = Files.readAllBytes(file);
        List<String> tables;
        try (Handle handle = StoreFile.readOnly(store).open()) {
            tables = columns(handle).stream().map(Column::table).distinct().toList();
        }
        for (String table : tables) {
            try (Handle handle = StoreFile.durable(store).open()) {
                handle.execute("delete from " + table + " where _rowid_ = (select min(_rowid_) from " + table + ")");
            }
            assertFalse(StoreAudit.check(store).findings().isEmpty(), "a row less in " + table);
            Files.write(file, whole);
        }
        try (Handle handle = StoreFile.durable(store).open()) {
            handle.execute("create table hidden (money bigint)");
        }
        assertFalse(StoreAudit.check(store).findings().isEmpty(), "a table more");
    }

    @Test
    void saysThatAStoreIsMissing() {
        UnableToOpenStoreException refused =
                assertThrows(UnableToOpenStoreException.class, () -> StoreAudit.check(device(1)));
        assertEquals(StoreFault.FOLDER, refused.fault());
    }
}
