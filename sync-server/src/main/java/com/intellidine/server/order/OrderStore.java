package com.intellidine.server.order;

import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The table of orders, for finding them. What an order says is folded from the log.
final class OrderStore {
    /// @param from the business day from which on, and `to` until which, both included
    record Filter(
            @Nullable String status,
            @Nullable UUID table,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    List<OrderId> find(Handle handle, TenantId tenant, Filter filter, int limit, int offset) {
        return filtered(handle.createQuery("""
                                select order_id from orders
                                where tenant_id = :tenant
                                    and (cast(:status as text) is null or status = :status)
                                    and (cast(:table as uuid) is null or table_id = :table)
                                    and (cast(:from as date) is null or order_day >= :from)
                                    and (cast(:to as date) is null or order_day <= :to)
                                order by opened_at desc, order_id limit :limit offset :offset
                                """), tenant, filter)
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(UUID.class)
                .map(OrderId::new)
                .list();
    }

    long count(Handle handle, TenantId tenant, Filter filter) {
        return filtered(handle.createQuery("""
                                select count(*) from orders
                                where tenant_id = :tenant
                                    and (cast(:status as text) is null or status = :status)
                                    and (cast(:table as uuid) is null or table_id = :table)
                                    and (cast(:from as date) is null or order_day >= :from)
                                    and (cast(:to as date) is null or order_day <= :to)
                                """), tenant, filter)
                .mapTo(Long.class)
                .one();
    }

    private static Query filtered(Query query, TenantId tenant, Filter filter) {
        return query.bind("tenant", tenant.value())
                .bindByType("status", filter.status(), String.class)
                .bindByType("table", filter.table(), UUID.class)
                .bindByType("from", filter.from(), LocalDate.class)
                .bindByType("to", filter.to(), LocalDate.class);
    }
}
