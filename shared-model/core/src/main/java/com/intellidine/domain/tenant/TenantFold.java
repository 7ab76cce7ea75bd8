package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.tenant.TenantEvent.ClockedIn;
import com.intellidine.domain.tenant.TenantEvent.ClockedOut;
import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Folds edits of the restaurant and its staff.
public final class TenantFold {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final LocalTime DAY_ENDS = LocalTime.of(4, 0);

    private TenantFold() {}

    public static Restaurant apply(@Nullable Restaurant state, RestaurantEdited edit) {
        Restaurant before = state != null
                ? state
                : new Restaurant(
                        edit.tenant(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        INDIA,
                        new TaxTable(List.of()),
                        TaxScheme.REGULAR,
                        false,
                        false,
                        DAY_ENDS,
                        new Percent(0),
                        List.of(Language.ENGLISH),
                        "",
                        false,
                        false);
        return edit.changes().on(before);
    }

    public static StaffMember apply(@Nullable StaffMember state, StaffEdited edit) {
        return edit.changes().on(known(state, edit.staff()));
    }

    /// Clocked in twice is at work since the first time.
    public static StaffMember apply(@Nullable StaffMember state, ClockedIn in) {
        StaffMember person = known(state, in.staff());
        return person.clockedIn() == null ? person.withClockedIn(in.stamp().at()) : person;
    }

    public static StaffMember apply(@Nullable StaffMember state, ClockedOut out) {
        return known(state, out.staff()).withClockedIn(null);
    }

    /// Someone of whom nothing is known yet may do nothing: inactive, kitchen, without PIN.
    private static StaffMember known(@Nullable StaffMember state, StaffId id) {
        return state != null ? state : new StaffMember(id, "", "?", "", Role.KITCHEN_STAFF, "", null, false, null);
    }
}
