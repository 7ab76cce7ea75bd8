package com.intellidine.domain.tenant;

import static com.intellidine.domain.tenant.Permission.*;

import com.intellidine.domain.common.Percent;
import java.util.Set;

/// The roles of the source, each a set of permissions. [#SUPER_ADMIN] works across tenants and [#CUSTOMER] on a phone
/// of his own; neither signs in on a device.
public enum Role {
    SUPER_ADMIN(Set.of(), 0),
    MANAGER(Set.of(Permission.values()), 100),
    KITCHEN_STAFF(Set.of(WORK_KITCHEN, MARK_SOLD_OUT, COUNT_STOCK), 0),
    WAITER(Set.of(TAKE_ORDERS, TAKE_MONEY, MARK_SOLD_OUT, RUN_SHIFT, TAKE_RESERVATIONS, EDIT_CUSTOMERS), 0),
    CUSTOMER(Set.of(), 0);

    private final Set<Permission> permissions;
    private final Percent discountLimit;

    Role(Set<Permission> permissions, int discountPercent) {
        this.permissions = permissions;
        this.discountLimit = new Percent(discountPercent * 100);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /// How much of a discount by hand one may give, unless the person has a limit of his own.
    public Percent discountLimit() {
        return discountLimit;
    }

    /// Works in a restaurant, and so may stand on its staff list.
    public boolean worksHere() {
        return switch (this) {
            case MANAGER, KITCHEN_STAFF, WAITER -> true;
            case SUPER_ADMIN, CUSTOMER -> false;
        };
    }

    /// For people: `Waiter`.
    public String title() {
        return switch (this) {
            case SUPER_ADMIN -> "Administrator";
            case MANAGER -> "Manager";
            case KITCHEN_STAFF -> "Kitchen";
            case WAITER -> "Waiter";
            case CUSTOMER -> "Guest";
        };
    }
}
