package com.intellidine.domain.menu;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.menu.MenuEvent.CategoryEdited;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.MenuEvent.ModifierEdited;
import com.intellidine.domain.menu.MenuEvent.ModifierGroupEdited;
import com.intellidine.domain.menu.MenuEvent.VariantEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxClass;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Folds edits of the menu.
public final class MenuFold {
    private static final CategoryId NONE = new CategoryId(new UUID(0, 0));

    private MenuFold() {}

    public static Category apply(@Nullable Category state, CategoryEdited edit) {
        return edit.changes().on(state != null ? state : new Category(edit.category(), "", 0, false));
    }

    /// @param hash of the edit, which is kept when it sets a price
    public static Item apply(@Nullable Item state, ItemEdited edit, String hash) {
        return edit.changes().on(state != null ? state : unknown(edit.item()), hash);
    }

    public static Item apply(@Nullable Item state, VariantEdited edit, String hash) {
        Item item = state != null ? state : unknown(edit.item());
        Variant before = item.variant(edit.variant()).orElse(new Variant(edit.variant(), "", Money.ZERO, 0, false));
        List<Variant> variants = replaced(
                item.variants(),
                variant -> variant.id().equals(edit.variant()),
                edit.changes().on(before),
                Comparator.comparingInt(Variant::position)
                        .thenComparing(variant -> variant.id().value()));
        return item.withVariants(variants, edit.changes().price() != null ? hash : item.priceEdit());
    }

    public static ModifierGroup apply(@Nullable ModifierGroup state, ModifierGroupEdited edit) {
        return edit.changes().on(state != null ? state : unknown(edit.group()));
    }

    public static ModifierGroup apply(@Nullable ModifierGroup state, ModifierEdited edit) {
        ModifierGroup group = state != null ? state : unknown(edit.group());
        Modifier before = group.modifier(edit.modifier()).orElse(unknown(edit.modifier()));
        return group.withModifiers(replaced(
                group.modifiers(),
                modifier -> modifier.id().equals(edit.modifier()),
                edit.changes().on(before),
                Comparator.comparingInt(Modifier::position)
                        .thenComparing(modifier -> modifier.id().value())));
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> isOld, T changed, Comparator<T> order) {
        return Stream.concat(all.stream().filter(isOld.negate()), Stream.of(changed))
                .sorted(order)
                .toList();
    }

    /// A dish of which only part is known yet can't be sold: it starts unavailable.
    private static Item unknown(ItemId id) {
        return new Item(
                id,
                NONE,
                "",
                "",
                "",
                "",
                Money.ZERO,
                Money.ZERO,
                List.of(),
                new Percent(0),
                false,
                TaxClass.RESTAURANT_SERVICE,
                "",
                Diet.NON_VEG,
                Set.of(),
                "kitchen",
                0,
                "",
                0,
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                "");
    }

    /// A group of which nothing is known yet asks for nothing.
    private static ModifierGroup unknown(ModifierGroupId id) {
        return new ModifierGroup(id, "", 0, 1, List.of(), false);
    }

    private static Modifier unknown(ModifierId id) {
        return new Modifier(id, "", Money.ZERO, false, false, 0, false);
    }
}
