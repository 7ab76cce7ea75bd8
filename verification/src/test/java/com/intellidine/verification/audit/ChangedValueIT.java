package com.intellidine.verification.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.server.platform.embedded.EmbeddedDatabase;
import com.intellidine.verification.site.Ports;
import com.intellidine.verification.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `./intellidine audit` on a whole site, with one value changed in one table of one store at a time: in its last
/// column, because all of them would take minutes; `StoreAuditTest` changes each column of a device. Which tables
/// there are is asked of the stores themselves, so that a new one can't be forgotten.
@Timeout(600)
class ChangedValueIT {
    /// Tables that hold no row at rest, with what may not be there instead.
    private static final Map<String, String> EMPTY_AT_REST = Map.of(
            "outbox", "insert into outbox select tenant_id, 1, 0, 'orders', 'key', 'payload' from tenant limit 1");

    @TempDir
    Path folder;

    private final List<String> findings = new ArrayList<>();

    @Test
    void findsAChangeInTheLastColumnOfAnyTableOfAnyStore() throws Exception {
        Lunch.serve(Site.prepare(
                folder, DemoRestaurant.SPICE_ROUTE.tenant(), Ports.free(1).getFirst(), List.of()));
        // Starting PostgreSQL and Kafka for each of so many changes would take minutes.
        try (EmbeddedDatabase.OpenFolder open = EmbeddedDatabase.open(folder.resolve("server"))) {
            String url = open.database().auditUrl();
            List<String> told = ServerStore.told(open);
            ServerStore untouched = ServerStore.of(url, told);
            assertEquals(0, audit(home -> untouched), () -> "before anything was changed: " + findings);
            for (String device : List.of("till-1", "till-2", "kitchen")) {
                changeEachTableOf(device, home -> untouched);
            }
            changeEachTableOfTheServer(Jdbi.create(url), home -> ServerStore.of(url, told));
        }
        assertEquals(0, AuditMain.run(arguments()), "after everything was put back");
        h2("till-2").useHandle(handle -> handle.execute("update bills set total = total + 100"));
        assertEquals(1, AuditMain.run(arguments()), "with a changed bill");
    }

    private void changeEachTableOf(String device, Function<Path, ServerStore> server) throws IOException {
        Path file = folder.resolve(device).resolve("store.mv.db");
        byte[] whole = Files.readAllBytes(file);
        List<Column> columns = Catalogue.H2.lastColumns(h2(device));
        assertTrue(columns.size() >= 24, columns::toString);
        for (Column column : columns) {
            h2(device).useHandle(handle -> assertEquals(1, handle.execute(column.change()), column::toString));
            assertFound(device, column.table(), audit(server));
            Files.write(file, whole);
        }
    }

    private void changeEachTableOfTheServer(Jdbi database, Function<Path, ServerStore> server) {
        List<Column> columns = Catalogue.POSTGRES.lastColumns(database);
        assertTrue(columns.size() >= 32, columns::toString);
        for (Column column : columns) {
            try (Handle handle = database.open()) {
                // As someone who may do anything would: no foreign key and no policy is in the way.
                handle.execute("set session_replication_role = replica");
                Runnable back = change(handle, column);
                assertFound("server", column.table(), audit(server));
                back.run();
            }
        }
        assertEquals(0, audit(server), () -> "after everything was put back: " + findings);
    }

    private static Runnable change(Handle handle, Column column) {
        if (EMPTY_AT_REST.containsKey(column.table())) {
            handle.execute(EMPTY_AT_REST.get(column.table()));
            return () -> handle.execute("delete from " + column.table());
        }
        handle.execute("create temp table kept as select * from " + column.table());
        assertEquals(1, handle.execute(column.change()), column::toString);
        return () -> {
            handle.execute("delete from " + column.table());
            handle.execute("insert into " + column.table() + " select * from kept");
            handle.execute("drop table kept");
        };
    }

    private int audit(Function<Path, ServerStore> server) {
        findings.clear();
        return AuditMain.run(arguments(), site -> {
            SiteAudit.Report report = SiteAudit.check(site, server);
            findings.addAll(report.findings());
            return report;
        });
    }

    private void assertFound(String store, String table, int exit) {
        assertEquals(1, exit, () -> "a change in " + table + " of " + store + " was not found");
        assertTrue(
                findings.stream()
                        .anyMatch(finding -> finding.startsWith(store + ": ") && finding.contains("Table " + table)),
                () -> "no sentence names " + table + " of " + store + ": " + findings);
    }

    private String[] arguments() {
        return new String[] {"--data", folder.toString()};
    }

    private Jdbi h2(String device) {
        return Jdbi.create("jdbc:h2:file:" + folder.resolve(device).resolve("store") + ";IFEXISTS=TRUE", "sa", "");
    }
}
