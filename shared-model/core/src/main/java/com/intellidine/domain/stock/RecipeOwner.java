package com.intellidine.domain.stock;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.VariantId;
import org.jspecify.annotations.Nullable;

/// What takes something from stock when it is sent to the kitchen.
public sealed interface RecipeOwner {
    /// @param variant null for the dish itself, and for every variant that has no recipe of its own
    record Dish(ItemId item, @Nullable VariantId variant) implements RecipeOwner {}

    record Extra(ModifierId modifier) implements RecipeOwner {}

    /// The variant whose own recipe it is; null for a dish as such, and for a modifier.
    default @Nullable VariantId ofVariant() {
        return switch (this) {
            case Dish dish -> dish.variant();
            case Extra extra -> null;
        };
    }

    /// One history for a dish with all its variants.
    default AggregateId aggregate() {
        return switch (this) {
            case Dish(ItemId item, var variant) -> AggregateId.recipeOf(item);
            case Extra(ModifierId modifier) -> AggregateId.recipeOf(modifier);
        };
    }
}
