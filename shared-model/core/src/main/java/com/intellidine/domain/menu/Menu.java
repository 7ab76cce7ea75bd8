package com.intellidine.domain.menu;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ModifierGroupId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole menu as it is known here: what an edit is judged against.
public record Menu(
        Map<CategoryId, Category> categories, Map<ItemId, Item> items, Map<ModifierGroupId, ModifierGroup> groups) {
    public static final Menu EMPTY = new Menu(Map.of(), Map.of(), Map.of());

    public Menu {
        categories = Map.copyOf(categories);
        items = Map.copyOf(items);
        groups = Map.copyOf(groups);
    }

    /// The category, unless it is unknown or deleted.
    public Optional<Category> category(CategoryId id) {
        return found(categories.get(id)).filter(category -> !category.deleted());
    }

    /// The dish, unless it is unknown or deleted.
    public Optional<Item> item(ItemId id) {
        return found(items.get(id)).filter(item -> !item.deleted());
    }

    /// The group, unless it is unknown or deleted.
    public Optional<ModifierGroup> group(ModifierGroupId id) {
        return found(groups.get(id)).filter(group -> !group.deleted());
    }

    Stream<Item> liveItems() {
        return items.values().stream().filter(item -> !item.deleted());
    }

    Stream<Category> liveCategories() {
        return categories.values().stream().filter(category -> !category.deleted());
    }

    private static <T> Optional<T> found(@Nullable T value) {
        return Optional.ofNullable(value);
    }
}
