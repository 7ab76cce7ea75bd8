package com.intellidine.testing;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.menu.Category;
import com.intellidine.domain.menu.CategoryChange;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.Menu;
import com.intellidine.domain.menu.MenuCommand;
import com.intellidine.domain.menu.MenuCommand.*;
import com.intellidine.domain.menu.MenuEvent;
import com.intellidine.domain.menu.MenuEvent.*;
import com.intellidine.domain.menu.MenuFold;
import com.intellidine.domain.menu.Menus;
import com.intellidine.domain.menu.ModifierChange;
import com.intellidine.domain.menu.ModifierGroup;
import com.intellidine.domain.menu.ModifierGroupChange;
import com.intellidine.domain.menu.VariantChange;
import com.intellidine.domain.money.Money;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A menu that is edited step by step, as a test tells it. Ids are small numbers.
public final class Dishes {
    public static final CategoryId MAINS = new CategoryId(Some.id(1_000));
    private final Map<CategoryId, Category> categories = new HashMap<>();
    private final Map<ItemId, Item> items = new HashMap<>();
    private final Map<ModifierGroupId, ModifierGroup> groups = new HashMap<>();

    public static Dishes withMains() {
        return new Dishes().does(new EditCategory(MAINS, CategoryChange.of("Mains", 1), Some.STAMP));
    }

    public Dishes dish(int id, String name, int rupees) {
        ItemChange changes = ItemChange.change()
                .category(MAINS)
                .name(name)
                .price(Money.rupees(rupees))
                .available(true)
                .build();
        return edits(id, changes);
    }

    public Dishes edits(int id, ItemChange changes) {
        return does(edit(id, changes));
    }

    public static EditItem edit(int id, ItemChange changes) {
        return new EditItem(item(id), changes, Some.STAMP);
    }

    public Dishes variant(int item, int id, String name, int rupees) {
        return does(
                new EditVariant(item(item), variant(id), VariantChange.of(name, Money.rupees(rupees), id), Some.STAMP));
    }

    public Dishes group(int id, String name, int min, int max) {
        return does(new EditModifierGroup(group(id), ModifierGroupChange.of(name, min, max), Some.STAMP));
    }

    public Dishes modifier(int group, int id, String name, int rupees, boolean byDefault) {
        return does(new EditModifier(
                group(group), modifier(id), ModifierChange.of(name, Money.rupees(rupees), byDefault, id), Some.STAMP));
    }

    public static ItemId item(long n) {
        return new ItemId(Some.id(n));
    }

    public static VariantId variant(long n) {
        return new VariantId(Some.id(n));
    }

    public static ModifierGroupId group(long n) {
        return new ModifierGroupId(Some.id(n));
    }

    public static ModifierId modifier(long n) {
        return new ModifierId(Some.id(n));
    }

    public Menu menu() {
        return new Menu(categories, items, groups);
    }

    public Item dish(int id) {
        return menu().item(item(id)).orElseThrow();
    }

    public Decision<MenuEvent> tries(MenuCommand command) {
        return Menus.decide(menu(), command);
    }

    @Nullable
    public Refusal refusal(MenuCommand command) {
        return switch (tries(command)) {
            case Decision.Accepted(MenuEvent event) -> null;
            case Decision.Refused(Refusal refusal) -> refusal;
        };
    }

    public Dishes does(MenuCommand command) {
        return switch (tries(command)) {
            case Decision.Accepted(MenuEvent event) -> knows(event);
            case Decision.Refused(Refusal refusal) -> throw new AssertionError(command + " was refused: " + refusal);
        };
    }

    public Dishes knows(MenuEvent event) {
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
