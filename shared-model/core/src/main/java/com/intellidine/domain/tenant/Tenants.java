package com.intellidine.domain.tenant;

import static com.intellidine.domain.common.Edits.changed;

import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Folds edits of the restaurant and its staff.
public final class Tenants {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private Tenants() {}

    public static Restaurant apply(@Nullable Restaurant state, RestaurantEdited edit) {
        Restaurant before =
                state != null ? state : new Restaurant(edit.tenant(), "", "", "", "", INDIA, new TaxTable(List.of()));
        return new Restaurant(
                edit.tenant(),
                changed(edit.name(), before.name()),
                changed(edit.address(), before.address()),
                changed(edit.gstin(), before.gstin()),
                changed(edit.fssai(), before.fssai()),
                changed(edit.zone(), before.zone()),
                changed(edit.taxes(), before.taxes()));
    }

    /// Someone of whom nothing is known yet may do nothing: inactive, kitchen, without PIN.
    public static StaffMember apply(@Nullable StaffMember state, StaffEdited edit) {
        StaffMember before =
                state != null ? state : new StaffMember(edit.staff(), "", "?", Role.KITCHEN_STAFF, "", false);
        return new StaffMember(
                edit.staff(),
                changed(edit.username(), before.username()),
                changed(edit.name(), before.name()),
                changed(edit.role(), before.role()),
                changed(edit.pinVerifier(), before.pinVerifier()),
                changed(edit.active(), before.active()));
    }
}
