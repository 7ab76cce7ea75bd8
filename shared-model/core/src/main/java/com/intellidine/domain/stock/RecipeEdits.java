package com.intellidine.domain.stock;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.stock.StockCommand.EditRecipe;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an edit of a recipe must be like. Whether there is such a dish is the menu's affair; a recipe without one takes
/// nothing.
final class RecipeEdits {
    private RecipeEdits() {}

    static Optional<StockRefusal> refusal(Pantry pantry, EditRecipe edit) {
        boolean goes = Boolean.TRUE.equals(edit.changes().deleted());
        List<Ingredient> ingredients = edit.changes().ingredients() == null
                ? List.of()
                : edit.changes().ingredients();
        if (goes && !ingredients.isEmpty()) {
            return Optional.of(new StockRefusal.NothingChanged());
        }
        if (ingredients.size() > Limits.INGREDIENTS_PER_RECIPE_MAX) {
            return Optional.of(new StockRefusal.TooMany("ingredients", Limits.INGREDIENTS_PER_RECIPE_MAX));
        }
        Set<StockItemId> named = new HashSet<>();
        for (Ingredient ingredient : ingredients) {
            if (pantry.item(ingredient.item()).isEmpty()) {
                return Optional.of(new StockRefusal.UnknownItem());
            }
            if (!named.add(ingredient.item())) {
                return Optional.of(new StockRefusal.NamedTwice("ingredient"));
            }
            if (ingredient.thousandths() < 0 && edit.owner() instanceof RecipeOwner.Dish) {
                return Optional.of(new StockRefusal.TakesLessThanNothing());
            }
        }
        Recipe before = pantry.recipe(edit.owner())
                .orElse(Recipe.empty(edit.owner().aggregate().id()));
        return edit.changes().equals(RecipeChange.NONE)
                        || before.with(edit.owner(), edit.changes()).equals(before)
                ? Optional.of(new StockRefusal.NothingChanged())
                : Optional.empty();
    }
}
