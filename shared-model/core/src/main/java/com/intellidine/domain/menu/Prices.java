package com.intellidine.domain.menu;

import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.money.Money;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a dish costs: its first special price that holds, else that of its variant or its own.
public final class Prices {
    private Prices() {}

    /// For one portion, without modifiers and discounts.
    ///
    /// @param variant null for a dish without variants
    /// @param wall date and time in the restaurant's zone
    /// @return empty when the dish comes in variants and this is none of them
    public static Optional<Money> of(Item item, @Nullable VariantId variant, OrderType orderType, LocalDateTime wall) {
        return ordinary(item, variant)
                .map(price -> item.specialPrices().stream()
                        .filter(special ->
                                Objects.equals(special.variant(), variant) && holds(special, orderType, wall))
                        .map(SpecialPrice::price)
                        .findFirst()
                        .orElse(price));
    }

    /// Whether the menu has this price for the dish, in whatever kind of order and at whatever time.
    public static boolean has(Item item, @Nullable VariantId variant, Money price) {
        return ordinary(item, variant).filter(price::equals).isPresent()
                || item.specialPrices().stream()
                        .anyMatch(special -> Objects.equals(special.variant(), variant)
                                && special.price().equals(price));
    }

    /// Without regard to special prices.
    ///
    /// @return empty when the dish comes in variants and this is none of them
    public static Optional<Money> ordinary(Item item, @Nullable VariantId variant) {
        if (variant == null) {
            return item.offeredVariants().isEmpty() ? Optional.of(item.price()) : Optional.empty();
        }
        return item.variant(variant).filter(found -> !found.deleted()).map(Variant::price);
    }

    private static boolean holds(SpecialPrice special, OrderType orderType, LocalDateTime wall) {
        return (special.orderTypes().isEmpty() || special.orderTypes().contains(orderType))
                && (special.window() == null || special.window().holds(wall));
    }
}
