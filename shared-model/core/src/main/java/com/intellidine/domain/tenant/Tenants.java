package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Times;
import com.intellidine.domain.tenant.TenantCommand.ClockIn;
import com.intellidine.domain.tenant.TenantCommand.ClockOut;
import com.intellidine.domain.tenant.TenantCommand.EditRestaurant;
import com.intellidine.domain.tenant.TenantCommand.EditStaff;
import com.intellidine.domain.tenant.TenantEvent.ClockedIn;
import com.intellidine.domain.tenant.TenantEvent.ClockedOut;
import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Decides edits of the restaurant and its staff. Pure, total and deterministic; [TenantFold] is its other half.
public final class Tenants {
    private Tenants() {}

    /// @param restaurant null before its first edit
    /// @param staff all who are or were on the staff list
    public static Decision<TenantEvent> decide(
            @Nullable Restaurant restaurant, Map<StaffId, StaffMember> staff, TenantCommand command) {
        return Times.checked(
                switch (command) {
                    case EditRestaurant edit ->
                        unless(
                                RestaurantChecks.refusal(restaurant, edit),
                                () -> new RestaurantEdited(edit.tenant(), edit.changes(), edit.stamp()));
                    case EditStaff edit ->
                        unless(
                                StaffChecks.refusal(staff, edit),
                                () -> new StaffEdited(edit.staff(), edit.changes(), edit.stamp()));
                    case ClockIn in ->
                        unless(StaffChecks.refusal(staff, in), () -> new ClockedIn(in.staff(), in.stamp()));
                    case ClockOut out ->
                        unless(StaffChecks.refusal(staff, out), () -> new ClockedOut(out.staff(), out.stamp()));
                });
    }

    private static Decision<TenantEvent> unless(Optional<TenantRefusal> refusal, Supplier<TenantEvent> event) {
        return refusal.<Decision<TenantEvent>>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Accepted<>(event.get()));
    }
}
