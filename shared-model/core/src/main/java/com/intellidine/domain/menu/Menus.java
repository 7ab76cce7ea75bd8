package com.intellidine.domain.menu;

import static com.intellidine.domain.common.Edits.changed;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.menu.MenuEvent.CategoryEdited;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxClass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Folds edits of the menu.
public final class Menus {
    private static final CategoryId NONE = new CategoryId(new UUID(0, 0));

    private Menus() {}

    public static Category apply(@Nullable Category state, CategoryEdited edit) {
        Category before = state != null ? state : new Category(edit.category(), "", 0, false);
        return new Category(
                edit.category(),
                changed(edit.name(), before.name()),
                changed(edit.position(), before.position()),
                changed(edit.deleted(), before.deleted()));
    }

    /// A dish of which only part is known yet can't be sold: it starts unavailable.
    public static Item apply(@Nullable Item state, ItemEdited edit) {
        Item before = state != null
                ? state
                : new Item(
                        edit.item(),
                        NONE,
                        "",
                        Money.ZERO,
                        TaxClass.RESTAURANT_SERVICE,
                        Diet.NON_VEG,
                        "kitchen",
                        "",
                        0,
                        false,
                        false);
        return new Item(
                edit.item(),
                changed(edit.category(), before.category()),
                changed(edit.name(), before.name()),
                changed(edit.price(), before.price()),
                changed(edit.taxClass(), before.taxClass()),
                changed(edit.diet(), before.diet()),
                changed(edit.station(), before.station()),
                changed(edit.code(), before.code()),
                changed(edit.position(), before.position()),
                changed(edit.available(), before.available()),
                changed(edit.deleted(), before.deleted()));
    }
}
