package com.intellidine.domain.stock;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.VariantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a dish, its variants, or a modifier takes from stock. It names stock items alone, never another recipe, so none
/// can hold itself.
///
/// @param id of the dish or modifier
/// @param whole of the dish itself or the modifier; empty when it takes nothing
/// @param variants those with a recipe of their own
public record Recipe(UUID id, List<Ingredient> whole, Map<VariantId, List<Ingredient>> variants) implements Aggregate {
    public Recipe {
        whole = List.copyOf(whole);
        variants = Map.copyOf(variants);
    }

    static Recipe empty(UUID id) {
        return new Recipe(id, List.of(), Map.of());
    }

    /// @param variant null for the dish as such
    public List<Ingredient> of(@Nullable VariantId variant) {
        @Nullable List<Ingredient> own = variant == null ? null : variants.get(variant);
        return own != null ? own : whole;
    }

    Recipe with(RecipeOwner owner, RecipeChange changes) {
        @Nullable VariantId variant = owner.ofVariant();
        if (variant == null) {
            return new Recipe(id, changes.on(whole), variants);
        }
        Map<VariantId, List<Ingredient>> all = new HashMap<>(variants);
        if (Boolean.TRUE.equals(changes.deleted())) {
            all.remove(variant);
        } else {
            all.put(variant, changes.on(of(variant)));
        }
        return new Recipe(id, whole, all);
    }
}
