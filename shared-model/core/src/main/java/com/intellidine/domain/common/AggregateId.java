package com.intellidine.domain.common;

import java.util.Locale;
import java.util.Optional;
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
        RESTAURANT,
        MODIFIER_GROUP,
        SECTION,
        RESERVATION,
        DISCOUNT_RULE,
        CUSTOMER,
        SHIFT,
        /// The business days of a restaurant, one history for all of them.
        BUSINESS_DAYS,
        STOCK_ITEM,
        /// What a dish or a modifier takes from stock; has the id of the dish or modifier.
        RECIPE,
        /// How far the small sales of a restaurant have been invoiced, one history for all devices.
        SMALL_SALES;

        private final String wireName = name().toLowerCase(Locale.ROOT);

        public String wireName() {
            return wireName;
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

    public static AggregateId of(ModifierGroupId group) {
        return new AggregateId(Kind.MODIFIER_GROUP, group.value());
    }

    public static AggregateId of(SectionId section) {
        return new AggregateId(Kind.SECTION, section.value());
    }

    public static AggregateId of(ReservationId reservation) {
        return new AggregateId(Kind.RESERVATION, reservation.value());
    }

    public static AggregateId of(RuleId rule) {
        return new AggregateId(Kind.DISCOUNT_RULE, rule.value());
    }

    public static AggregateId of(CustomerId customer) {
        return new AggregateId(Kind.CUSTOMER, customer.value());
    }

    public static AggregateId of(ShiftId shift) {
        return new AggregateId(Kind.SHIFT, shift.value());
    }

    public static AggregateId of(StockItemId item) {
        return new AggregateId(Kind.STOCK_ITEM, item.value());
    }

    public static AggregateId businessDaysOf(TenantId tenant) {
        return new AggregateId(Kind.BUSINESS_DAYS, tenant.value());
    }

    public static AggregateId smallSalesOf(TenantId tenant) {
        return new AggregateId(Kind.SMALL_SALES, tenant.value());
    }

    public static AggregateId recipeOf(ItemId item) {
        return new AggregateId(Kind.RECIPE, item.value());
    }

    public static AggregateId recipeOf(ModifierId modifier) {
        return new AggregateId(Kind.RECIPE, modifier.value());
    }

    /// Empty for a text that names no kind known here.
    public static Optional<AggregateId> parse(String text) {
        int slash = text.indexOf('/');
        for (Kind kind : Kind.values()) {
            if (slash == kind.wireName().length() && text.startsWith(kind.wireName())) {
                return uuid(text.substring(slash + 1)).map(id -> new AggregateId(kind, id));
            }
        }
        return Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return kind.wireName() + "/" + id;
    }
}
