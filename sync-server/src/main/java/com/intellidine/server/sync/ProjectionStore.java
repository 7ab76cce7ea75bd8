package com.intellidine.server.sync;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.fold.Row;
import com.intellidine.fold.Rows;
import com.intellidine.fold.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The tables that follow from the log: all rows of an aggregate are replaced when it changes.
final class ProjectionStore {
    private static final Map<Table, String> DELETES = statements(table -> "delete from " + table.sqlName()
            + " where tenant_id = :tenant and " + table.ownerColumn() + " = any(:owners)");

    private static final Map<Table, String> INSERTS = statements(table -> "insert into " + table.sqlName()
            + " (tenant_id, " + String.join(", ", table.columns()) + ") values (?"
            + ", ?".repeat(table.columns().size()) + ")");

    /// Texts made once of the names in [Table], never of anything that comes from outside.
    private static Map<Table, String> statements(java.util.function.Function<Table, String> text) {
        Map<Table, String> statements = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            statements.put(table, text.apply(table));
        }
        return java.util.Collections.unmodifiableMap(statements);
    }

    /// @param rows of all these aggregates as they are now
    void replace(Handle handle, TenantId tenant, Collection<AggregateId> owners, Collection<Row> rows) {
        Map<AggregateId.Kind, List<AggregateId>> byKind =
                owners.stream().collect(Collectors.groupingBy(AggregateId::kind));
        byKind.forEach((kind, ids) -> {
            UUID[] keys = ids.stream().map(AggregateId::id).toArray(UUID[]::new);
            for (Table table : Rows.tables(kind)) {
                handle.createUpdate(statement(DELETES, table))
                        .bind("tenant", tenant.value())
                        .bind("owners", keys)
                        .execute();
            }
        });
        Map<Table, List<Row>> byTable = rows.stream().collect(Collectors.groupingBy(Row::table));
        byTable.forEach((table, added) -> insert(handle, tenant, table, added));
    }

    private static void insert(Handle handle, TenantId tenant, Table table, List<Row> rows) {
        try (PreparedBatch batch = handle.prepareBatch(statement(INSERTS, table))) {
            for (Row row : rows) {
                batch.bind(0, tenant.value());
                List<@Nullable Object> values = row.values();
                for (int i = 0; i < values.size(); i++) {
                    batch.bind(i + 1, forJdbc(values.get(i)));
                }
                batch.add();
            }
            batch.execute();
        }
    }

    private static @Nullable Object forJdbc(@Nullable Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    private static String statement(Map<Table, String> statements, Table table) {
        String statement = statements.get(table);
        if (statement == null) {
            throw new IllegalStateException("no statement for " + table);
        }
        return statement;
    }
}
