package com.intellidine.server.menu;

import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The tables of the menu, for reading. What is deleted is not there.
final class MenuStore {
    record CategoryAnswer(UUID id, String name, int position) {}

    record ItemAnswer(
            UUID id,
            UUID categoryId,
            String name,
            BigDecimal price,
            String diet,
            String code,
            String station,
            boolean isAvailable,
            int position) {}

    /// @param text part of the name, in any case
    record Filter(
            @Nullable UUID category,
            @Nullable Boolean available,
            @Nullable String text) {}

    List<CategoryAnswer> categories(Handle handle, TenantId tenant) {
        return handle.createQuery("""
                        select category_id, name, position from categories
                        where tenant_id = :tenant and not deleted order by position, name, category_id
                        """)
                .bind("tenant", tenant.value())
                .map((row, context) -> new CategoryAnswer(
                        row.getObject("category_id", UUID.class), row.getString("name"), row.getInt("position")))
                .list();
    }

    List<ItemAnswer> items(Handle handle, TenantId tenant, Filter filter, int limit, int offset) {
        return filtered(handle.createQuery("""
                                select i.item_id, i.category_id, i.name, i.price, i.diet, i.code, i.station, i.available, i.position
                                from menu_items i
                                left join categories c on c.tenant_id = :tenant and c.category_id = i.category_id
                                where i.tenant_id = :tenant and not i.deleted
                                    and (cast(:category as uuid) is null or i.category_id = :category)
                                    and (cast(:available as boolean) is null or i.available = :available)
                                    and (cast(:text as text) is null or strpos(lower(i.name), lower(:text)) > 0)
                                order by c.position, i.position, i.name, i.item_id
                                limit :limit offset :offset
                                """), tenant, filter)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> item(row))
                .list();
    }

    long count(Handle handle, TenantId tenant, Filter filter) {
        return filtered(handle.createQuery("""
                                select count(*) from menu_items i
                                where i.tenant_id = :tenant and not i.deleted
                                    and (cast(:category as uuid) is null or i.category_id = :category)
                                    and (cast(:available as boolean) is null or i.available = :available)
                                    and (cast(:text as text) is null or strpos(lower(i.name), lower(:text)) > 0)
                                """), tenant, filter)
                .mapTo(Long.class)
                .one();
    }

    Optional<ItemAnswer> item(Handle handle, TenantId tenant, UUID id) {
        return handle.createQuery("""
                        select item_id, category_id, name, price, diet, code, station, available, position
                        from menu_items where tenant_id = :tenant and item_id = :id and not deleted
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .map((row, context) -> item(row))
                .findOne();
    }

    private static Query filtered(Query query, TenantId tenant, Filter filter) {
        return query.bind("tenant", tenant.value())
                .bindByType("category", filter.category(), UUID.class)
                .bindByType("available", filter.available(), Boolean.class)
                .bindByType("text", filter.text(), String.class);
    }

    private static ItemAnswer item(ResultSet row) throws SQLException {
        return new ItemAnswer(
                row.getObject("item_id", UUID.class),
                row.getObject("category_id", UUID.class),
                row.getString("name"),
                Money.paise(row.getLong("price")).toRupees(),
                row.getString("diet").toLowerCase(Locale.ROOT),
                row.getString("code"),
                row.getString("station"),
                row.getBoolean("available"),
                row.getInt("position"));
    }
}
