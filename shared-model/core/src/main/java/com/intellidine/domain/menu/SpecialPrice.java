package com.intellidine.domain.menu;

import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.time.TimeWindow;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Another price for some kinds of orders or at some hours.
///
/// @param variant of the dish, null when the dish has none
/// @param orderTypes for which it holds; none means all
/// @param window in which it holds, null for always
public record SpecialPrice(
        @Nullable VariantId variant,
        Set<OrderType> orderTypes,
        @Nullable TimeWindow window,
        Money price) {
    public SpecialPrice {
        // In the order of their declaration, so that equal prices are written alike.
        EnumSet<OrderType> sorted = EnumSet.noneOf(OrderType.class);
        sorted.addAll(orderTypes);
        orderTypes = Collections.unmodifiableSet(sorted);
    }
}
