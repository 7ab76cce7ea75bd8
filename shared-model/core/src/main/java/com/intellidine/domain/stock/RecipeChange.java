package com.intellidine.domain.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The changed fields of a recipe; null leaves one as it is. The ingredients are one field: half of one recipe and half
/// of another would be a dish that nobody cooks.
///
/// @param deleted takes the recipe away; a variant then has that of its dish again
public record RecipeChange(
        @Nullable List<Ingredient> ingredients, @Nullable Boolean deleted) {
    public RecipeChange {
        ingredients = ingredients == null ? null : List.copyOf(ingredients);
    }

    static final RecipeChange NONE = new RecipeChange(null, null);

    public static RecipeChange of(List<Ingredient> ingredients) {
        return new RecipeChange(ingredients, null);
    }

    public static RecipeChange gone() {
        return new RecipeChange(null, true);
    }

    List<Ingredient> on(List<Ingredient> before) {
        if (Boolean.TRUE.equals(deleted)) {
            return List.of();
        }
        return ingredients != null ? ingredients : before;
    }
}
