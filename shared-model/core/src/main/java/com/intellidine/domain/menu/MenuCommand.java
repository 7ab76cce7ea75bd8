package com.intellidine.domain.menu;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.VariantId;

/// What people may want of the menu. A new id makes a new thing; deleting is an edit too.
public sealed interface MenuCommand {
    record EditCategory(CategoryId category, CategoryChange changes, Stamp stamp) implements MenuCommand {}

    record EditItem(ItemId item, ItemChange changes, Stamp stamp) implements MenuCommand {}

    record EditVariant(ItemId item, VariantId variant, VariantChange changes, Stamp stamp) implements MenuCommand {}

    record EditModifierGroup(ModifierGroupId group, ModifierGroupChange changes, Stamp stamp) implements MenuCommand {}

    record EditModifier(ModifierGroupId group, ModifierId modifier, ModifierChange changes, Stamp stamp)
            implements MenuCommand {}
}
