package com.intellidine.fold;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.floor.FloorEvent;
import com.intellidine.domain.floor.FloorFold;
import com.intellidine.domain.floor.Reservation;
import com.intellidine.domain.floor.ReservationEvent;
import com.intellidine.domain.floor.ReservationFold;
import com.intellidine.domain.floor.Section;
import com.intellidine.domain.menu.Category;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.MenuEvent;
import com.intellidine.domain.menu.MenuFold;
import com.intellidine.domain.menu.ModifierGroup;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.domain.tenant.TenantEvent;
import com.intellidine.domain.tenant.TenantFold;
import org.jspecify.annotations.Nullable;

/// Where facts of reference data find their folds: menu, floor, staff, settings, customers.
final class ReferenceFold {
    private ReferenceFold() {}

    static @Nullable Aggregate apply(AggregateId owner, @Nullable Aggregate state, Fact fact) {
        return switch (fact.event()) {
            case MenuEvent event -> menu(state, event, fact.id().hash());
            case TenantEvent event -> tenant(state, event);
            case FloorEvent event -> floor(new TableId(owner.id()), state, event);
            case ReservationEvent event -> ReservationFold.apply(Fold.as(Reservation.class, state), event);
            default ->
                throw new IllegalStateException("no fold for " + fact.event().getClass());
        };
    }

    private static Aggregate menu(@Nullable Aggregate state, MenuEvent event, String hash) {
        return switch (event) {
            case MenuEvent.ItemEdited edit -> MenuFold.apply(Fold.as(Item.class, state), edit, hash);
            case MenuEvent.VariantEdited edit -> MenuFold.apply(Fold.as(Item.class, state), edit, hash);
            case MenuEvent.CategoryEdited edit -> MenuFold.apply(Fold.as(Category.class, state), edit);
            case MenuEvent.ModifierGroupEdited edit -> MenuFold.apply(Fold.as(ModifierGroup.class, state), edit);
            case MenuEvent.ModifierEdited edit -> MenuFold.apply(Fold.as(ModifierGroup.class, state), edit);
        };
    }

    private static Aggregate tenant(@Nullable Aggregate state, TenantEvent event) {
        return switch (event) {
            case TenantEvent.RestaurantEdited edit -> TenantFold.apply(Fold.as(Restaurant.class, state), edit);
            case TenantEvent.StaffEdited edit -> TenantFold.apply(Fold.as(StaffMember.class, state), edit);
            case TenantEvent.ClockedIn in -> TenantFold.apply(Fold.as(StaffMember.class, state), in);
            case TenantEvent.ClockedOut out -> TenantFold.apply(Fold.as(StaffMember.class, state), out);
        };
    }

    private static Aggregate floor(TableId table, @Nullable Aggregate state, FloorEvent event) {
        return switch (event) {
            case FloorEvent.SectionEdited edit -> FloorFold.apply(Fold.as(Section.class, state), edit);
            case FloorEvent.TableEdited edit -> FloorFold.apply(Fold.as(DiningTable.class, state), edit);
            case FloorEvent.TablesJoined joined -> FloorFold.apply(table, Fold.as(DiningTable.class, state), joined);
            case FloorEvent.TablesSplit split -> FloorFold.apply(table, Fold.as(DiningTable.class, state), split);
        };
    }
}
