package com.intellidine.domain.stock;

import com.intellidine.domain.common.StockItemId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// All stock items and recipes as they are known here: what a command is judged against.
///
/// @param recipes by the id of the dish or modifier
public record Pantry(Map<StockItemId, StockItem> items, Map<UUID, Recipe> recipes) {
    public static final Pantry EMPTY = new Pantry(Map.of(), Map.of());

    public Pantry {
        items = Map.copyOf(items);
        recipes = Map.copyOf(recipes);
    }

    /// The item, unless it is unknown or deleted.
    public Optional<StockItem> item(StockItemId id) {
        return Optional.ofNullable(items.get(id)).filter(item -> !item.deleted());
    }

    public Optional<Recipe> recipe(RecipeOwner owner) {
        return Optional.ofNullable(recipes.get(owner.aggregate().id()));
    }

    Stream<StockItem> liveItems() {
        return items.values().stream().filter(item -> !item.deleted());
    }

    boolean inRecipe(StockItemId item) {
        return recipes.values().stream()
                .flatMap(recipe -> Stream.concat(Stream.of(recipe.whole()), recipe.variants().values().stream()))
                .anyMatch(ingredients -> ingredients.stream()
                        .anyMatch(ingredient -> ingredient.item().equals(item)));
    }
}
