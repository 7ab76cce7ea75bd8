package com.intellidine.audit;

import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.customer.CustomerEvent;
import com.intellidine.domain.floor.FloorEvent;
import com.intellidine.domain.floor.ReservationEvent;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuEvent;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.MenuEvent.ModifierEdited;
import com.intellidine.domain.menu.ModifierChange;
import com.intellidine.domain.stock.StockEvent;
import com.intellidine.domain.tenant.Permission;
import com.intellidine.domain.tenant.TenantEvent;
import java.util.List;
import java.util.Optional;

/// Which permission an edit of reference data needs.
public final class ReferenceNeeds {
    private ReferenceNeeds() {}

    /// None for what anybody may do, and for facts of other kinds.
    public static List<Need> of(Event event) {
        return permission(event)
                .map(permission -> List.of(new Need(answerable(event), permission)))
                .orElse(List.of());
    }

    /// What was approved rests on the permission of the one who approved it.
    private static StaffId answerable(Event event) {
        return switch (event) {
            case StockEvent.StockWasted wasted -> wasted.approval().approver();
            case StockEvent.StockAdjusted adjusted -> adjusted.approval().approver();
            default -> event.stamp().actor();
        };
    }

    private static Optional<Permission> permission(Event event) {
        return switch (event) {
            case MenuEvent edit ->
                Optional.of(onlyAvailability(edit) ? Permission.MARK_SOLD_OUT : Permission.EDIT_MENU);
            case TenantEvent.RestaurantEdited edit -> Optional.of(Permission.EDIT_SETTINGS);
            case TenantEvent.StaffEdited edit -> Optional.of(Permission.EDIT_STAFF);
            case FloorEvent.SectionEdited edit -> Optional.of(Permission.EDIT_TABLES);
            case FloorEvent.TableEdited edit -> Optional.of(Permission.EDIT_TABLES);
            case FloorEvent.TablesJoined joined -> Optional.of(Permission.TAKE_ORDERS);
            case FloorEvent.TablesSplit split -> Optional.of(Permission.TAKE_ORDERS);
            case ReservationEvent reservation -> Optional.of(Permission.TAKE_RESERVATIONS);
            case CustomerEvent.CustomerForgotten forgotten -> Optional.of(Permission.FORGET_CUSTOMERS);
            case StockEvent.StockCounted count -> Optional.of(Permission.COUNT_STOCK);
            case StockEvent.PortionsCounted count -> Optional.of(Permission.MARK_SOLD_OUT);
            case StockEvent stock -> Optional.of(Permission.EDIT_STOCK);
            case CustomerEvent customer -> Optional.of(Permission.EDIT_CUSTOMERS);
            default -> Optional.empty();
        };
    }

    private static boolean onlyAvailability(MenuEvent edit) {
        return switch (edit) {
            case ItemEdited(var item, ItemChange changes, var stamp) ->
                changes.available() != null
                        && changes.equals(ItemChange.change()
                                .available(changes.available())
                                .build());
            case ModifierEdited(var group, var modifier, ModifierChange changes, var stamp) ->
                changes.available() != null && changes.equals(ModifierChange.availability(changes.available()));
            case MenuEvent.CategoryEdited category -> false;
            case MenuEvent.VariantEdited variant -> false;
            case MenuEvent.ModifierGroupEdited group -> false;
        };
    }
}
