package com.intellidine.pos.order;

import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.TableId;
import org.jspecify.annotations.Nullable;

/// What the order screen is opened for. A table that is only looked at stays free: the order is opened by the
/// first dish, or by seating the guests.
public sealed interface Place {
    record Table(TableId table) implements Place {}

    record Takeaway() implements Place {}

    record Open(OrderId order) implements Place {}

    default OrderType type() {
        return this instanceof Takeaway ? OrderType.TAKEAWAY : OrderType.DINE_IN;
    }

    /// The table of a new order; null for takeaway.
    default @Nullable TableId table() {
        return this instanceof Table(TableId table) ? table : null;
    }
}
