package com.intellidine.server.sync;

import com.intellidine.domain.common.TenantId;
import com.intellidine.fold.Row;
import com.intellidine.fold.Table;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/// Reads every table as it stands, for the audit. Its role sees all restaurants.
final class AuditStore {
    private static final int FETCH_ROWS = 500;

    /// One stored event with all columns.
    record StoredEvent(
            long position,
            UUID node,
            int branch,
            long seq,
            String hash,
            long version,
            String type,
            String text,
            Set<String> aggregates) {}

    /// The tables and, of each, its columns in order.
    Map<String, List<String>> columns(Handle handle) {
        Map<String, List<String>> columns = new TreeMap<>();
        handle.createQuery("""
                        select c.relname as table_name, a.attname as column_name
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where n.nspname = 'public' and c.relkind = 'r'
                        order by c.relname, a.attnum
                        """)
                .map((row, context) -> columns.computeIfAbsent(row.getString("table_name"), key -> new ArrayList<>())
                        .add(row.getString("column_name")))
                .list();
        return columns;
    }

    /// Tables in which a role that owns them, or one that names no restaurant, could see rows.
    List<String> openTables(Handle handle) {
        return handle.createQuery("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                            and not (c.relrowsecurity and c.relforcerowsecurity)
                        order by c.relname
                        """).mapTo(String.class).list();
    }

    Set<TenantId> tenants(Handle handle) {
        return new java.util.LinkedHashSet<>(handle.createQuery("select tenant_id from tenant order by tenant_id::text")
                .mapTo(UUID.class)
                .map(TenantId::new)
                .list());
    }

    /// Whose rows there are in a table.
    ///
    /// @param table one of those that [#columns] names
    Set<TenantId> tenantsIn(Handle handle, String table) {
        return new java.util.HashSet<>(handle.createQuery("select distinct tenant_id from " + quoted(table))
                .mapTo(UUID.class)
                .map(TenantId::new)
                .list());
    }

    void events(Handle handle, TenantId tenant, Consumer<StoredEvent> reader) {
        try (ResultIterator<StoredEvent> events = handle.createQuery("""
                        select e.position, e.node, e.branch, e.seq, e.hash, e.version, e.type, e.text,
                            (select array_agg(a.aggregate) from event_aggregate a
                             where a.tenant_id = e.tenant_id and a.position = e.position) as aggregates
                        from event e where e.tenant_id = :tenant order by e.position
                        """)
                .bind("tenant", tenant.value())
                .setFetchSize(FETCH_ROWS)
                .map((row, context) -> new StoredEvent(
                        row.getLong("position"),
                        row.getObject("node", UUID.class),
                        row.getInt("branch"),
                        row.getLong("seq"),
                        row.getString("hash"),
                        row.getLong("version"),
                        row.getString("type"),
                        row.getString("text"),
                        texts(row.getArray("aggregates"))))
                .iterator()) {
            events.forEachRemaining(reader);
        }
    }

    private static Set<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : new TreeSet<>(Arrays.asList((String[]) array.getArray()));
    }

    /// 0 when there is no row.
    long position(Handle handle, TenantId tenant) {
        return handle.createQuery("select coalesce(max(position), 0) from tenant_head where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .mapTo(Long.class)
                .one();
    }

    long waitingMessages(Handle handle) {
        return handle.createQuery("select count(*) from outbox where not refused")
                .mapTo(Long.class)
                .one();
    }

    long refusedMessages(Handle handle) {
        return handle.createQuery("select count(*) from outbox where refused")
                .mapTo(Long.class)
                .one();
    }

    List<Row> rows(Handle handle, TenantId tenant, Table table) {
        return handle.createQuery("select " + String.join(", ", table.columns()) + " from " + table.sqlName()
                        + " where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .setFetchSize(FETCH_ROWS)
                .map((row, context) ->
                        new Row(table, values(row, table.columns().size())))
                .list();
    }

    /// All rows of a table, each value in the order of its columns.
    List<List<@Nullable Object>> allRows(Handle handle, String table, List<String> columns) {
        return handle.createQuery("select " + String.join(", ", columns) + " from " + quoted(table))
                .setFetchSize(FETCH_ROWS)
                .map((row, context) -> values(row, columns.size()))
                .list();
    }

    private static String quoted(String table) {
        return '"' + table.replace("\"", "\"\"") + '"';
    }

    private static List<@Nullable Object> values(ResultSet row, int count) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            @Nullable Object value = row.getObject(i);
            values.add(
                    switch (value) {
                        case Timestamp timestamp -> timestamp.toInstant();
                        case Date ignored -> row.getObject(i, java.time.LocalDate.class);
                        case null -> null;
                        default -> value;
                    });
        }
        return values;
    }
}
