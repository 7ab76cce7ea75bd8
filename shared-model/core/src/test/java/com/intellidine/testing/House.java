package com.intellidine.testing;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.OrderFold;
import com.intellidine.domain.order.Tab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All orders of a restaurant as one device knows them.
public final class House {
    private final Map<OrderId, Order> orders;

    public House() {
        this(Map.of());
    }

    public House(Map<OrderId, Order> orders) {
        this.orders = new HashMap<>(orders);
    }

    /// The orders of which a reader knows.
    public static House of(List<OrderId> ids, Function<OrderId, @Nullable Order> reader) {
        Map<OrderId, Order> orders = new HashMap<>();
        for (OrderId id : ids) {
            @Nullable Order order = reader.apply(id);
            if (order != null) {
                orders.put(id, order);
            }
        }
        return new House(orders);
    }

    public @Nullable Order order(OrderId id) {
        return orders.get(id);
    }

    public @Nullable Tab tab(OrderId id) {
        @Nullable Order order = orders.get(id);
        return order == null ? null : Tab.of(order, orders::get);
    }

    public List<Order> orders() {
        return orders.values().stream()
                .sorted(Comparator.comparing(order -> order.id().value()))
                .toList();
    }

    public List<Tab> tabs() {
        List<Tab> tabs = new ArrayList<>();
        orders().forEach(order -> tabs.add(Tab.of(order, orders::get)));
        return tabs;
    }

    /// Folds a fact for each order that it touches.
    public void knows(OrderEvent event) {
        for (AggregateId touched : event.aggregates()) {
            OrderId owner = new OrderId(touched.id());
            @Nullable Order after = OrderFold.apply(owner, orders.get(owner), Some.fact(event));
            if (touched.kind() == AggregateId.Kind.ORDER && after != null) {
                orders.put(owner, after);
            }
        }
    }

    public House copy() {
        return new House(orders);
    }
}
