package com.intellidine.verification.audit;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/// Asks a store of which tables it consists.
enum Catalogue {
    H2("PUBLIC", "_rowid_"),
    POSTGRES("public", "ctid");

    private final String schema;
    private final String rowId;

    Catalogue(String schema, String rowId) {
        this.schema = schema;
        this.rowId = rowId;
    }

    /// One column of every table: its last.
    List<Column> lastColumns(Jdbi store) {
        return store.withHandle(handle -> handle.createQuery("""
                        select c.table_name, c.column_name, c.data_type from information_schema.columns c
                        where c.table_schema = :schema and c.ordinal_position = (
                            select max(o.ordinal_position) from information_schema.columns o
                            where o.table_schema = c.table_schema and o.table_name = c.table_name)
                        order by c.table_name
                        """)
                .bind("schema", schema)
                .map((row, context) -> new Column(
                        row.getString(1).toLowerCase(Locale.ROOT),
                        row.getString(2).toLowerCase(Locale.ROOT),
                        row.getString(3),
                        rowId))
                .list());
    }
}
