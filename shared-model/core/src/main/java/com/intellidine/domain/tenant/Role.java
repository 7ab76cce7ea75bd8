package com.intellidine.domain.tenant;

import static com.intellidine.domain.tenant.Permission.*;

import java.util.Set;

/// The roles of the source, each a set of permissions. [#SUPER_ADMIN] works across tenants and [#CUSTOMER] on a phone
/// of his own; neither signs in on a device.
public enum Role {
    SUPER_ADMIN(Set.of()),
    MANAGER(Set.of(TAKE_ORDERS, TAKE_MONEY, CANCEL_ORDERS, WORK_KITCHEN, EDIT_MENU)),
    KITCHEN_STAFF(Set.of(WORK_KITCHEN)),
    WAITER(Set.of(TAKE_ORDERS, TAKE_MONEY)),
    CUSTOMER(Set.of());

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
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
