package com.intellidine.domain.common;

import java.util.UUID;

/// Names one history that is folded by itself: an order, a dish, a table, a person, the restaurant.
public record AggregateId(Kind kind, UUID id) {
    /// What kinds of history there are. The name in lower case stands on the wire.
    public enum Kind {
        ORDER,
        ITEM,
        CATEGORY,
        TABLE,
        STAFF,
        RESTAURANT;

        public String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static AggregateId of(OrderId order) {
        return new AggregateId(Kind.ORDER, order.value());
    }

    public static AggregateId of(ItemId item) {
        return new AggregateId(Kind.ITEM, item.value());
    }

    public static AggregateId of(CategoryId category) {
        return new AggregateId(Kind.CATEGORY, category.value());
    }

    public static AggregateId of(TableId table) {
        return new AggregateId(Kind.TABLE, table.value());
    }

    public static AggregateId of(StaffId staff) {
        return new AggregateId(Kind.STAFF, staff.value());
    }

    public static AggregateId of(TenantId tenant) {
        return new AggregateId(Kind.RESTAURANT, tenant.value());
    }

    @Override
    public String toString() {
        return kind.wireName() + "/" + id;
    }
}
