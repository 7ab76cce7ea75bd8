package com.intellidine.server.sync;

import com.intellidine.audit.Findings;
import com.intellidine.audit.LogAudit;
import com.intellidine.audit.LogReport;
import com.intellidine.audit.RowComparison;
import com.intellidine.domain.common.TenantId;
import com.intellidine.fold.Row;
import com.intellidine.fold.Table;
import com.intellidine.server.platform.Checksum;
import com.intellidine.server.platform.database.Database;
import com.intellidine.server.platform.database.MigrationAudit;
import com.intellidine.wire.EventFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Checks every table of the server: the log against itself, what follows from it against the log, everything else
/// against its checksums.
public final class ServerAudit {
    private static final String CHECKSUM = "checksum";

    /// Tables that neither follow from the log nor carry checksums.
    private static final Set<String> OTHERS =
            Set.of("event", "event_aggregate", "node_head", "tenant_head", "outbox", "flyway_schema_history");

    private final AuditStore store = new AuditStore();
    private final Findings findings = new Findings();
    private final Map<TenantId, LogReport> reports = new LinkedHashMap<>();

    private ServerAudit() {}

    /// @param findings what is wrong, each as a sentence; empty when nothing is
    /// @param reports of each restaurant's log, to compare with those of the devices
    public record Result(List<String> findings, Map<TenantId, LogReport> reports) {
        public Result {
            findings = List.copyOf(findings);
            reports = Map.copyOf(reports);
        }
    }

    /// @param jdbcUrl of a role that sees every row: a superuser, or one with BYPASSRLS. The server should be at rest.
    public static Result run(String jdbcUrl) {
        ServerAudit audit = new ServerAudit();
        audit.findings.addAll(MigrationAudit.findings(jdbcUrl, EventFormat.GENERATION));
        Database.forAudit(jdbcUrl).useTransaction(audit::check);
        return new Result(audit.findings.list(), audit.reports);
    }

    /// What is wrong in the tables as this transaction sees them, besides the history of migrations.
    static List<String> findings(Handle handle) {
        ServerAudit audit = new ServerAudit();
        audit.check(handle);
        return audit.findings.list();
    }

    private void check(Handle handle) {
        Map<String, List<String>> columns = store.columns(handle);
        checkTables(handle, columns);
        Set<TenantId> tenants = store.tenants(handle);
        tenants.forEach(tenant -> checkTenant(handle, tenant));
        columns.forEach((table, names) -> {
            if (names.contains(CHECKSUM) && !OTHERS.contains(table)) {
                checkChecksums(handle, table, names);
            }
            if (names.contains("tenant_id")) {
                store.tenantsIn(handle, table).stream()
                        .filter(tenant -> !tenants.contains(tenant))
                        .forEach(tenant -> findings.add(
                                "Table " + table + " has rows of a restaurant " + tenant + " that is not registered."));
            }
        });
        long waiting = store.waitingMessages(handle);
        if (waiting > 0) {
            findings.add("Table outbox holds " + waiting + " messages that the broker has not got yet.");
        }
        long refused = store.refusedMessages(handle);
        if (refused > 0) {
            findings.add("Table outbox holds " + refused + " messages that are larger than the broker takes.");
        }
    }

    private void checkTables(Handle handle, Map<String, List<String>> columns) {
        Map<String, List<String>> folded =
                Arrays.stream(Table.values()).collect(Collectors.toMap(Table::sqlName, ServerAudit::withTenant));
        folded.forEach((table, names) -> {
            if (!names.equals(columns.get(table))) {
                findings.add("Table " + table + " does not have the columns of this version.");
            }
        });
        columns.forEach((table, names) -> {
            if (!folded.containsKey(table) && !OTHERS.contains(table) && !names.contains(CHECKSUM)) {
                findings.add("Table " + table + " is not one of this version.");
            }
        });
        OTHERS.stream()
                .filter(table -> !columns.containsKey(table))
                .forEach(table -> findings.add("Table " + table + " is missing."));
        store.openTables(handle).forEach(table -> findings.add("Table " + table + " does not keep restaurants apart."));
    }

    private static List<String> withTenant(Table table) {
        List<String> columns = new ArrayList<>(table.columns());
        columns.addFirst("tenant_id");
        return columns;
    }

    private void checkTenant(Handle handle, TenantId tenant) {
        LogAudit log = new LogAudit(tenant);
        LogColumns columns = new LogColumns(tenant, findings);
        store.events(handle, tenant, stored -> columns.check(stored, log));
        LogReport report = log.report();
        reports.put(tenant, report);
        findings.addAll(report.findings());
        if (store.position(handle, tenant) != columns.position()) {
            findings.add("Table tenant_head of restaurant " + tenant + " says " + store.position(handle, tenant)
                    + " and the log ends at " + columns.position() + ".");
        }
        checkHeads(handle, tenant, report);
        for (Table table : Table.values()) {
            List<Row> folded = Storable.rows(
                    report.rows().stream().filter(row -> row.table() == table).toList());
            findings.addAll(RowComparison.differences(folded, store.rows(handle, tenant, table)));
        }
    }

    private void checkHeads(Handle handle, TenantId tenant, LogReport report) {
        try {
            if (!EventStore.storedChains(handle, tenant).equals(report.chains())) {
                findings.add("Table node_head of restaurant " + tenant + " does not name the ends of its chains.");
            }
        } catch (IllegalArgumentException e) {
            findings.add("Table node_head of restaurant " + tenant + " can't be read: " + e.getMessage() + ".");
        }
    }

    private void checkChecksums(Handle handle, String table, List<String> columns) {
        List<String> ordered = new ArrayList<>(columns);
        ordered.remove(CHECKSUM);
        ordered.addLast(CHECKSUM);
        for (List<@Nullable Object> row : store.allRows(handle, table, ordered)) {
            if (!Checksum.of(row.subList(0, row.size() - 1)).equals(row.getLast())) {
                // Keys alone: other columns hold hashes of passwords and tokens.
                findings.add("Table " + table + ", row " + row.get(0) + " " + row.get(1)
                        + ", was changed by something else than the server.");
            }
        }
    }
}
