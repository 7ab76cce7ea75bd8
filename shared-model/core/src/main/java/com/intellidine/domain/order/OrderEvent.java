package com.intellidine.domain.order;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.OrderId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Everything that can happen to an order, at the table, in the kitchen and at the till.
public sealed interface OrderEvent extends Event
        permits ServiceEvent, KitchenEvent, BillEvent, PaymentEvent, MobileEvent {
    OrderId order();

    /// The homes of lines that this fact names, as far as they are other orders. A line's register lives in its home,
    /// so each of them is told.
    default List<OrderId> homes() {
        return List.of();
    }

    @Override
    default List<AggregateId> aggregates() {
        if (homes().isEmpty()) {
            return List.of(AggregateId.of(order()));
        }
        Set<AggregateId> touched = new LinkedHashSet<>();
        touched.add(AggregateId.of(order()));
        homes().forEach(home -> touched.add(AggregateId.of(home)));
        return List.copyOf(touched);
    }
}
