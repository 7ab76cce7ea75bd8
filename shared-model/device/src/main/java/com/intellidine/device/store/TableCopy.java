package com.intellidine.device.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Copies the rows of one table from one store to another, a few at a time.
final class TableCopy {
    private static final int BATCH_ROWS = 500;

    private final Handle from;
    private final Handle to;
    private final String table;

    TableCopy(Handle from, Handle to, String table) {
        this.from = from;
        this.to = to;
        this.table = table;
    }

    /// @return false when it was disturbed and has ended before all was copied
    boolean run(BooleanSupplier disturbed) {
        // Else H2 gathers the whole table in memory or in a file before it gives out the first row.
        from.execute("set lazy_query_execution 1");
        return from.createQuery("select * from " + table).scanResultSet((rows, context) -> {
            try (ResultSet all = rows.get()) {
                return copy(all, disturbed);
            }
        });
    }

    private boolean copy(ResultSet rows, BooleanSupplier disturbed) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        String insert = insert(rows.getMetaData());
        boolean more = rows.next();
        while (more) {
            if (disturbed.getAsBoolean()) {
                return false;
            }
            try (PreparedBatch batch = to.prepareBatch(insert)) {
                for (int row = 0; more && row < BATCH_ROWS; row++) {
                    for (int column = 1; column <= columns; column++) {
                        batch.bind(column - 1, RowStore.value(rows, column));
                    }
                    batch.add();
                    more = rows.next();
                }
                batch.execute();
            }
        }
        return true;
    }

    /// By name: a store that has been through an update may have its columns in another order than a new one.
    private String insert(ResultSetMetaData data) throws SQLException {
        StringJoiner names = new StringJoiner(", ");
        for (int column = 1; column <= data.getColumnCount(); column++) {
            names.add(data.getColumnName(column));
        }
        List<String> places = Collections.nCopies(data.getColumnCount(), "?");
        return "insert into " + table + " (" + names + ") values (" + String.join(", ", places) + ")";
    }
}
