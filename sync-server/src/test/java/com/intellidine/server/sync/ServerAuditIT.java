package com.intellidine.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.server.Api;
import com.intellidine.server.SmallDevice;
import com.intellidine.server.TestServer;
import com.intellidine.server.platform.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerAuditIT {
    private final TestServer server = TestServer.fresh(null);
    private final Jdbi jdbi = Database.forAudit(server.auditUrl());

    @BeforeAll
    void fillEveryTable() {
        SmallDevice device = server.enrol(TestServer.SPICE);
        device.evening();
        OrderId credited = device.open();
        LineId thali = device.addThali(credited);
        device.send(credited, thali);
        device.creditAll(credited, device.billAndPay(credited, thali), thali);
        OrderId open = device.open();
        device.send(open, device.addThali(open));
        assertEquals(List.of(), server.push(device, device.texts()).skipped());
        Api api = new Api(server);
        api.signIn("manager1");
        api.login("waiter1", "wrong");
        api.awaitEmptyOutbox(jdbi);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void findsNothingInAStoreThatNobodyTouched() {
        assertEquals(List.of(), ServerAudit.run(server.auditUrl()).findings());
    }

    @Test
    void findsAChangeInEveryColumnOfEveryTable() {
        List<String> unnoticed = new ArrayList<>();
        Set<String> tried = new TreeSet<>();
        for (Column column : columns()) {
            jdbi.useHandle(handle -> {
                handle.begin();
                handle.execute("set local session_replication_role = replica");
                int changed = handle.execute(column.change());
                assertEquals(1, changed, () -> column.table() + " has no row to change");
                if (ServerAudit.findings(handle).isEmpty()) {
                    unnoticed.add(column.table() + "." + column.name());
                }
                handle.rollback();
            });
            tried.add(column.table());
        }
        assertEquals(List.of(), unnoticed);
        assertEquals(30, tried.size(), tried::toString);
    }

    @Test
    void findsARowThatIsGone() {
        for (String table : tables()) {
            jdbi.useHandle(handle -> {
                handle.begin();
                handle.execute("set local session_replication_role = replica");
                // A row of accounts may go: nothing else says that it must be there.
                handle.execute("delete from " + table + " where ctid = (select ctid from " + table + " limit 1)");
                boolean found = !ServerAudit.findings(handle).isEmpty();
                boolean account = Set.of("device", "staff_credential", "session", "login_attempt")
                        .contains(table);
                assertEquals(!account, found, table);
                handle.rollback();
            });
        }
    }

    @Test
    void findsAMessageThatWasNotTold() {
        jdbi.useHandle(handle -> {
            handle.begin();
            handle.execute("insert into outbox values (?, 1, 0, 'orders', 'key', 'payload')", TestServer.SPICE.value());
            assertFalse(ServerAudit.findings(handle).isEmpty());
            handle.rollback();
        });
    }

    @Test
    void findsAChangedHistoryOfMigrations() {
        for (String column : List.of("version", "description", "type", "script", "installed_by")) {
            assertTrue(
                    isFoundAfter(
                            "update flyway_schema_history set " + column + " = " + column + " || '1'",
                            "update flyway_schema_history set " + column + " = left(" + column + ", -1)"),
                    column);
        }
        for (String column : List.of("checksum", "installed_rank")) {
            assertTrue(
                    isFoundAfter(
                            "update flyway_schema_history set " + column + " = " + column + " + 100",
                            "update flyway_schema_history set " + column + " = " + column + " - 100"),
                    column);
        }
        assertTrue(isFoundAfter(
                "update flyway_schema_history set success = false", "update flyway_schema_history set success = true"));
    }

    @Test
    void findsATableThatNoLongerKeepsRestaurantsApart() {
        jdbi.useHandle(handle -> {
            handle.begin();
            handle.execute("alter table bills no force row level security");
            assertFalse(ServerAudit.findings(handle).isEmpty());
            handle.rollback();
        });
    }

    private boolean isFoundAfter(String change, String back) {
        jdbi.useHandle(handle -> handle.execute(change));
        try {
            return !ServerAudit.run(server.auditUrl()).findings().isEmpty();
        } finally {
            jdbi.useHandle(handle -> handle.execute(back));
        }
    }

    private record Column(String table, String name, String type) {
        String change() {
            String value = switch (type) {
                case "text" -> "coalesce(" + name + ", '') || 'x'";
                case "uuid" -> "gen_random_uuid()";
                case "boolean" -> "not " + name;
                case "timestamp with time zone" -> "coalesce(" + name + ", timestamptz 'epoch') + interval '1 second'";
                case "date" -> "coalesce(" + name + ", date 'epoch') + 1000";
                default -> "coalesce(" + name + ", 0) + 1000";
            };
            return "update " + table + " set " + name + " = " + value + " where ctid = (select ctid from " + table
                    + " limit 1)";
        }
    }

    private List<Column> columns() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select table_name, column_name, data_type from information_schema.columns
                        where table_schema = 'public' and table_name not in ('flyway_schema_history', 'outbox')
                        order by table_name, ordinal_position
                        """)
                .map((row, context) -> new Column(
                        row.getString("table_name"), row.getString("column_name"), row.getString("data_type")))
                .list());
    }

    private List<String> tables() {
        return jdbi.withHandle(
                (Handle handle) -> handle.createQuery("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_name not in ('flyway_schema_history', 'outbox')
                        """).mapTo(String.class).list());
    }
}
