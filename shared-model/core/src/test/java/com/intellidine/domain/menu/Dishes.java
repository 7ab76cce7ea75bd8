package com.intellidine.domain.menu;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.menu.MenuCommand.*;
import com.intellidine.domain.menu.MenuEvent.*;
import com.intellidine.domain.money.Money;
import com.intellidine.testing.Some;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A menu that is edited step by step, as a test tells it. Ids are small numbers.
final class Dishes {
    static final CategoryId MAINS = new CategoryId(Some.id(1_000));
    private final Map<CategoryId, Category> categories = new HashMap<>();
    private final Map<ItemId, Item> items = new HashMap<>();
    private final Map<ModifierGroupId, ModifierGroup> groups = new HashMap<>();

    static Dishes withMains() {
        return new Dishes().does(new EditCategory(MAINS, CategoryChange.of("Mains", 1), Some.STAMP));
    }

    Dishes dish(int id, String name, int rupees) {
        ItemChange changes = ItemChange.change()
                .category(MAINS)
                .name(name)
                .price(Money.rupees(rupees))
                .available(true)
                .build();
        return edits(id, changes);
    }

    Dishes edits(int id, ItemChange changes) {
        return does(edit(id, changes));
    }

    static EditItem edit(int id, ItemChange changes) {
        return new EditItem(item(id), changes, Some.STAMP);
    }

    Dishes variant(int item, int id, String name, int rupees) {
        return does(
                new EditVariant(item(item), variant(id), VariantChange.of(name, Money.rupees(rupees), id), Some.STAMP));
    }

    Dishes group(int id, String name, int min, int max) {
        return does(new EditModifierGroup(group(id), ModifierGroupChange.of(name, min, max), Some.STAMP));
    }

    Dishes modifier(int group, int id, String name, int rupees, boolean byDefault) {
        return does(new EditModifier(
                group(group), modifier(id), ModifierChange.of(name, Money.rupees(rupees), byDefault, id), Some.STAMP));
    }

    static ItemId item(long n) {
        return new ItemId(Some.id(n));
    }

    static VariantId variant(long n) {
        return new VariantId(Some.id(n));
    }

    static ModifierGroupId group(long n) {
        return new ModifierGroupId(Some.id(n));
    }

    static ModifierId modifier(long n) {
        return new ModifierId(Some.id(n));
    }

    Menu menu() {
        return new Menu(categories, items, groups);
    }

    Item dish(int id) {
        return menu().item(item(id)).orElseThrow();
    }

    Decision<MenuEvent> tries(MenuCommand command) {
        return Menus.decide(menu(), command);
    }

    @Nullable
    Refusal refusal(MenuCommand command) {
        return switch (tries(command)) {
            case Decision.Accepted(MenuEvent event) -> null;
            case Decision.Refused(Refusal refusal) -> refusal;
        };
    }

    Dishes does(MenuCommand command) {
        return switch (tries(command)) {
            case Decision.Accepted(MenuEvent event) -> knows(event);
            case Decision.Refused(Refusal refusal) -> throw new AssertionError(command + " was refused: " + refusal);
        };
    }

    Dishes knows(MenuEvent event) {
        String hash = Integer.toHexString(event.hashCode());
        switch (event) {
            case CategoryEdited edit ->
                categories.put(edit.category(), MenuFold.apply(categories.get(edit.category()), edit));
            case ItemEdited edit -> items.put(edit.item(), MenuFold.apply(items.get(edit.item()), edit, hash));
            case VariantEdited edit -> items.put(edit.item(), MenuFold.apply(items.get(edit.item()), edit, hash));
            case ModifierGroupEdited edit -> groups.put(edit.group(), MenuFold.apply(groups.get(edit.group()), edit));
            case ModifierEdited edit -> groups.put(edit.group(), MenuFold.apply(groups.get(edit.group()), edit));
        }
        return this;
    }
}
