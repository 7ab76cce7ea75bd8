package com.intellidine.domain.discount;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.time.TimeWindow;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// A discount rule, as the latest edits leave it. An empty set of a scope means all.
///
/// @param items and categories: a line is covered when its dish or its category is named
/// @param window in which a line must have been ordered, by the clock on the restaurant's wall; with its first and last
///     day also how long the rule is valid
/// @param minimumSpend of all lines, before any rule; zero for none
/// @param cap the most it takes off a bill; zero for none
/// @param usesMax how many orders may use it, as far as is known here; zero for any number
/// @param coupon what the guest must show, in capitals; empty for everybody
/// @param priority higher ones come first
/// @param uses the bills that used it and were not cancelled, and whose they are; only where they are limited
/// @param exclusive applies alone: where another applied before it does not, and none applies after it
public record DiscountRule(
        RuleId id,
        String name,
        Benefit benefit,
        Set<ItemId> items,
        Set<CategoryId> categories,
        Set<OrderType> orderTypes,
        Set<CustomerId> customers,
        TimeWindow window,
        Money minimumSpend,
        Money cap,
        int usesMax,
        String coupon,
        int priority,
        boolean exclusive,
        boolean active,
        Map<BillId, OrderId> uses)
        implements Aggregate {
    public static final TimeWindow ALWAYS = TimeWindow.daily(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public DiscountRule {
        items = Set.copyOf(items);
        categories = Set.copyOf(categories);
        orderTypes = Set.copyOf(orderTypes);
        customers = Set.copyOf(customers);
        uses = Map.copyOf(uses);
    }

    /// Nobody has used it yet.
    public DiscountRule(
            RuleId id,
            String name,
            Benefit benefit,
            Set<ItemId> items,
            Set<CategoryId> categories,
            Set<OrderType> orderTypes,
            Set<CustomerId> customers,
            TimeWindow window,
            Money minimumSpend,
            Money cap,
            int usesMax,
            String coupon,
            int priority,
            boolean exclusive,
            boolean active) {
        this(
                id,
                name,
                benefit,
                items,
                categories,
                orderTypes,
                customers,
                window,
                minimumSpend,
                cap,
                usesMax,
                coupon,
                priority,
                exclusive,
                active,
                Map.of());
    }

    /// How many other orders used it: what counts when this one is billed.
    public int usesBesides(OrderId order) {
        return (int) uses.values().stream()
                .filter(other -> !other.equals(order))
                .distinct()
                .count();
    }

    /// How many more orders used it than may, because they were billed apart. Their bills stand; a manager should know.
    public int usesTooMany() {
        int orders = (int) uses.values().stream().distinct().count();
        return usesMax == 0 ? 0 : Math.max(0, orders - usesMax);
    }

    DiscountRule with(RuleUsed used) {
        Map<BillId, OrderId> after = new HashMap<>(uses);
        used.using(id).forEach(bill -> after.put(bill, used.order()));
        after.keySet().removeAll(used.givingBack(id));
        return new DiscountRule(
                id,
                name,
                benefit,
                items,
                categories,
                orderTypes,
                customers,
                window,
                minimumSpend,
                cap,
                usesMax,
                coupon,
                priority,
                exclusive,
                active,
                after);
    }

    /// Whether it holds at any time, so that nobody need look at the clock.
    public boolean always() {
        return window.from().equals(LocalTime.MIDNIGHT) && window.equals(ALWAYS);
    }

    /// For every line, always, without conditions.
    public static DiscountRule of(RuleId id, String name, Benefit benefit) {
        return new DiscountRule(
                id,
                name,
                benefit,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                ALWAYS,
                Money.ZERO,
                Money.ZERO,
                0,
                "",
                0,
                false,
                true);
    }
}
