package com.intellidine.domain.tenant;

import static com.intellidine.domain.tenant.Permission.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Percent;
import com.intellidine.testing.Some;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
    /// Written out once more, so that nobody gains or loses anything by a slip.
    private static final Map<Role, Set<Permission>> TABLE = Map.of(
            Role.SUPER_ADMIN,
            Set.of(),
            Role.MANAGER,
            Set.of(
                    TAKE_ORDERS,
                    TAKE_MONEY,
                    CANCEL_ORDERS,
                    WORK_KITCHEN,
                    MARK_SOLD_OUT,
                    VOID_LINES,
                    COMP,
                    DISCOUNT,
                    OPEN_PRICE,
                    REFUND,
                    CANCEL_BILLS,
                    GIVE_CREDIT,
                    OPEN_DRAWER,
                    RUN_SHIFT,
                    AUDIT_SHIFT,
                    OPEN_DAY,
                    CLOSE_DAY,
                    TAKE_RESERVATIONS,
                    EDIT_CUSTOMERS,
                    FORGET_CUSTOMERS,
                    EDIT_MENU,
                    EDIT_TABLES,
                    EDIT_STAFF,
                    EDIT_STOCK,
                    COUNT_STOCK,
                    EDIT_RULES,
                    EDIT_SETTINGS,
                    SEE_REPORTS,
                    SEE_AUDIT,
                    APPROVE),
            Role.KITCHEN_STAFF,
            Set.of(WORK_KITCHEN, MARK_SOLD_OUT, COUNT_STOCK),
            Role.WAITER,
            Set.of(TAKE_ORDERS, TAKE_MONEY, MARK_SOLD_OUT, RUN_SHIFT, TAKE_RESERVATIONS, EDIT_CUSTOMERS),
            Role.CUSTOMER,
            Set.of());

    private static StaffMember person(Role role, Percent limit, boolean active) {
        return new StaffMember(Some.ASHA, "asha", "Asha", "", role, "", limit, active, null);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void mayDoWhatTheTableSaysAndNothingElse(Role role) {
        Set<Permission> may =
                Arrays.stream(Permission.values()).filter(role::may).collect(Collectors.toSet());
        assertEquals(TABLE.get(role), may);
        for (Permission permission : Permission.values()) {
            assertEquals(
                    role.may(permission),
                    person(role, role.discountLimit(), true).may(permission));
            assertFalse(person(role, role.discountLimit(), false).may(permission), "who has left may nothing");
        }
    }

    @Test
    void aLimitOfHisOwnLetsAPersonGiveDiscountsAndNothingMore() {
        StaffMember waiter = person(Role.WAITER, new Percent(1_000), true);
        Set<Permission> may = EnumSet.copyOf(TABLE.get(Role.WAITER));
        may.add(DISCOUNT);
        assertEquals(may, Arrays.stream(Permission.values()).filter(waiter::may).collect(Collectors.toSet()));
        assertEquals(new Percent(1_000), waiter.discountLimit());
        assertFalse(person(Role.MANAGER, new Percent(0), true).discountLimit().basisPoints() > 0);
        assertTrue(person(Role.MANAGER, Role.MANAGER.discountLimit(), true).may(DISCOUNT));
    }
}
