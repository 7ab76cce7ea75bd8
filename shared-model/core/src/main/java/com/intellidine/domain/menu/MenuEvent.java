package com.intellidine.domain.menu;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.Edit;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.money.Money;
import java.util.List;

/// Edits of the menu.
public sealed interface MenuEvent extends Edit {

    record CategoryEdited(CategoryId category, CategoryChange changes, Stamp stamp) implements MenuEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(category));
        }
    }

    record ItemEdited(ItemId item, ItemChange changes, Stamp stamp) implements MenuEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(item));
        }

        /// Only the availability: "86" and back.
        public static ItemEdited availability(ItemId item, boolean available, Stamp stamp) {
            return new ItemEdited(item, ItemChange.change().available(available).build(), stamp);
        }

        /// Only the price.
        public static ItemEdited price(ItemId item, Money price, Stamp stamp) {
            return new ItemEdited(item, ItemChange.change().price(price).build(), stamp);
        }
    }

    /// Each variant has fields of its own, so that half and full can be priced apart.
    record VariantEdited(ItemId item, VariantId variant, VariantChange changes, Stamp stamp) implements MenuEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(item));
        }

        @Override
        public String part() {
            return variant.toString();
        }
    }

    record ModifierGroupEdited(ModifierGroupId group, ModifierGroupChange changes, Stamp stamp) implements MenuEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(group));
        }
    }

    record ModifierEdited(ModifierGroupId group, ModifierId modifier, ModifierChange changes, Stamp stamp)
            implements MenuEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(group));
        }

        @Override
        public String part() {
            return modifier.toString();
        }
    }
}
