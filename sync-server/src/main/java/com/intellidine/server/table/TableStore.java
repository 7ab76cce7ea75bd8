package com.intellidine.server.table;

import com.intellidine.domain.common.TenantId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The tables where guests sit, for reading. What is deleted is not there.
final class TableStore {
    record TableAnswer(UUID id, String tableNumber, int capacity, String section, int position) {}

    List<TableAnswer> tables(Handle handle, TenantId tenant) {
        return handle.createQuery("""
                        select table_id, table_number, capacity, section, position from dining_tables
                        where tenant_id = :tenant and not deleted order by section, position, table_number, table_id
                        """)
                .bind("tenant", tenant.value())
                .map((row, context) -> new TableAnswer(
                        row.getObject("table_id", UUID.class),
                        row.getString("table_number"),
                        row.getInt("capacity"),
                        row.getString("section"),
                        row.getInt("position")))
                .list();
    }
}
