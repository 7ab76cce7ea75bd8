package com.intellidine.fold;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.floor.FloorEvent;
import com.intellidine.domain.floor.Floors;
import com.intellidine.domain.menu.Category;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.MenuEvent;
import com.intellidine.domain.menu.MenuFold;
import com.intellidine.domain.menu.ModifierGroup;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.OrderFold;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.domain.tenant.TenantEvent;
import com.intellidine.domain.tenant.Tenants;
import org.jspecify.annotations.Nullable;

/// The one place where a fact finds the fold of its aggregate.
public final class Fold {
    /// Counts up whenever a fold changes its answer for facts that already exist; states are compared at equal versions
    /// only.
    public static final int VERSION = 1;

    private Fold() {}

    /// @param owner whose state it is; a fact may touch several
    /// @param state what the facts before it leave, null at the first
    /// @throws IllegalStateException when the fact belongs to another kind of aggregate than the state: a bug
    public static @Nullable Aggregate apply(AggregateId owner, @Nullable Aggregate state, Fact fact) {
        return switch (owner.kind()) {
            case ORDER, ITEM, CATEGORY, MODIFIER_GROUP, TABLE, STAFF, RESTAURANT -> apply(state, fact);
            // Their folds stand where their facts do; until then a fact that names one changes nothing of it.
            default -> state;
        };
    }

    private static @Nullable Aggregate apply(@Nullable Aggregate state, Fact from) {
        Event event = from.event();
        if (event instanceof OrderEvent fact) {
            return OrderFold.apply(as(Order.class, state), fact);
        }
        if (event instanceof MenuEvent fact) {
            return switch (fact) {
                case MenuEvent.ItemEdited edit ->
                    MenuFold.apply(as(Item.class, state), edit, from.id().hash());
                case MenuEvent.VariantEdited edit ->
                    MenuFold.apply(as(Item.class, state), edit, from.id().hash());
                case MenuEvent.CategoryEdited edit -> MenuFold.apply(as(Category.class, state), edit);
                case MenuEvent.ModifierGroupEdited edit -> MenuFold.apply(as(ModifierGroup.class, state), edit);
                case MenuEvent.ModifierEdited edit -> MenuFold.apply(as(ModifierGroup.class, state), edit);
            };
        }
        if (event instanceof TenantEvent fact) {
            return switch (fact) {
                case TenantEvent.RestaurantEdited edit -> Tenants.apply(as(Restaurant.class, state), edit);
                case TenantEvent.StaffEdited edit -> Tenants.apply(as(StaffMember.class, state), edit);
            };
        }
        if (event instanceof FloorEvent.TableEdited edit) {
            return Floors.apply(as(DiningTable.class, state), edit);
        }
        throw new IllegalStateException("no fold for " + event.getClass());
    }

    private static <T extends Aggregate> @Nullable T as(Class<T> type, @Nullable Aggregate state) {
        if (state == null || type.isInstance(state)) {
            return type.cast(state);
        }
        throw new IllegalStateException("a fact of " + type + " met a " + state.getClass());
    }
}
