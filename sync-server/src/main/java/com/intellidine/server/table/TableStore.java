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
                        select t.table_id, t.table_number, t.capacity, t.position, coalesce(s.name, '') as section
                        from dining_tables t
                        left join sections s on s.tenant_id = t.tenant_id and s.section_id = t.section_id
                        where t.tenant_id = :tenant and not t.deleted
                        order by s.position, section, t.position, t.table_number, t.table_id
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
