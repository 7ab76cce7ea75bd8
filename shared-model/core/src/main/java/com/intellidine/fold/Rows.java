package com.intellidine.fold;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rows that a state has in the tables. Every store writes these and nothing else, and the audit compares with
/// them. An order's rows are those of its [Tab]: a line stands with the order in which it is shown.
public final class Rows {
    private Rows() {}

    /// None for a state that has no table.
    ///
    /// @param orders finds an order by its id, or null: those whose lines an order may show
    public static List<Row> of(AggregateId owner, Aggregate state, Function<OrderId, @Nullable Order> orders) {
        return state instanceof Order order ? TabRows.of(Tab.of(order, orders)) : ReferenceRows.of(owner.id(), state);
    }

    /// The tables in which an aggregate of this kind has rows.
    public static List<Table> tables(AggregateId.Kind kind) {
        return switch (kind) {
            case ORDER ->
                List.of(
                        Table.ORDERS,
                        Table.ORDER_ITEMS,
                        Table.TICKETS,
                        Table.TICKET_LINES,
                        Table.BILLS,
                        Table.BILL_LINES,
                        Table.CREDIT_NOTES,
                        Table.PAYMENTS);
            case ITEM -> List.of(Table.MENU_ITEMS);
            case CATEGORY -> List.of(Table.CATEGORIES);
            case MODIFIER_GROUP -> List.of(Table.MODIFIER_GROUPS, Table.MODIFIERS);
            case SECTION -> List.of(Table.SECTIONS);
            case TABLE -> List.of(Table.DINING_TABLES);
            case RESERVATION -> List.of(Table.RESERVATIONS);
            case STAFF -> List.of(Table.STAFF);
            case RESTAURANT -> List.of(Table.RESTAURANTS);
            case DISCOUNT_RULE -> List.of(Table.DISCOUNT_RULES);
            case CUSTOMER -> List.of(Table.CUSTOMERS);
            case SHIFT -> List.of(Table.SHIFTS);
            case BUSINESS_DAYS -> List.of(Table.BUSINESS_DAYS);
            case STOCK_ITEM, RECIPE, SMALL_SALES -> List.of();
        };
    }

    /// To the millisecond: databases keep a time more or less exactly, and all stores must show the same.
    static Instant at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    static Instant at(Stamp stamp) {
        return at(stamp.at());
    }
}
