package com.intellidine.device.store;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.order.Order;
import com.intellidine.fold.Row;
import com.intellidine.fold.Rows;
import com.intellidine.fold.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The folded tables. All rows of an aggregate are replaced when it changes; nothing else ever touches them.
final class RowStore {
    private RowStore() {}

    /// @param changed whose rows are to be replaced, keyed as in the envelopes
    /// @param states of these, and of the orders whose lines they show
    static void replace(Handle handle, Collection<String> changed, Map<String, Aggregate> states) {
        replace(handle, changed, states, id ->
                (Order) states.get(AggregateId.of(id).toString()));
    }

    /// @param orders finds an order by its id, or null
    static void replace(
            Handle handle,
            Collection<String> changed,
            Map<String, Aggregate> states,
            Function<OrderId, @Nullable Order> orders) {
        Map<Table, List<UUID>> owners = new EnumMap<>(Table.class);
        Map<Table, List<Row>> rows = new EnumMap<>(Table.class);
        for (String aggregate : changed) {
            @Nullable Aggregate state = states.get(aggregate);
            if (state == null) {
                continue;
            }
            AggregateId id = id(aggregate);
            Rows.tables(id.kind())
                    .forEach(table -> owners.computeIfAbsent(table, key -> new ArrayList<>())
                            .add(id.id()));
            Rows.of(id, state, orders)
                    .forEach(row -> rows.computeIfAbsent(row.table(), key -> new ArrayList<>())
                            .add(row));
        }
        owners.forEach((table, ids) -> delete(handle, table, ids));
        rows.forEach((table, added) -> insert(handle, table, added));
    }

    /// States exist only for kinds that this program knows.
    private static AggregateId id(String aggregate) {
        int slash = aggregate.indexOf('/');
        return new AggregateId(
                AggregateId.Kind.valueOf(aggregate.substring(0, slash).toUpperCase(Locale.ROOT)),
                UUID.fromString(aggregate.substring(slash + 1)));
    }

    private static void delete(Handle handle, Table table, List<UUID> owners) {
        try (PreparedBatch batch =
                handle.prepareBatch("delete from " + table.sqlName() + " where " + table.ownerColumn() + " = ?")) {
            owners.forEach(batch::add);
            batch.execute();
        }
    }

    private static void insert(Handle handle, Table table, List<Row> rows) {
        String places = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedBatch batch = handle.prepareBatch("insert into " + table.sqlName() + " ("
                + String.join(", ", table.columns()) + ") values (" + places + ")")) {
            for (Row row : rows) {
                for (int i = 0; i < row.values().size(); i++) {
                    batch.bind(i, row.values().get(i));
                }
                batch.add();
            }
            batch.execute();
        }
    }

    static void clear(Handle handle) {
        for (Table table : Table.values()) {
            handle.execute("delete from " + table.sqlName());
        }
    }

    static List<Row> all(Handle handle, Table table) {
        return handle.createQuery("select " + String.join(", ", table.columns()) + " from " + table.sqlName())
                .map((row, context) -> row(table, row))
                .list();
    }

    private static Row row(Table table, ResultSet from) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 1; column <= table.columns().size(); column++) {
            values.add(value(from, column));
        }
        return new Row(table, values);
    }

    /// A column's value without the detour over the time zone of this machine.
    static @Nullable Object value(ResultSet from, int column) throws SQLException {
        return switch (from.getMetaData().getColumnType(column)) {
            case java.sql.Types.DATE -> from.getObject(column, LocalDate.class);
            case java.sql.Types.TIMESTAMP_WITH_TIMEZONE -> from.getObject(column, Instant.class);
            default -> from.getObject(column);
        };
    }
}
