package com.intellidine.domain.tenant;

import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TenantId;

/// What people may want of the restaurant's settings and its staff.
public sealed interface TenantCommand {
    record EditRestaurant(TenantId tenant, RestaurantChange changes, Stamp stamp) implements TenantCommand {}

    /// A new id is a new person.
    record EditStaff(StaffId staff, StaffChange changes, Stamp stamp) implements TenantCommand {}

    record ClockIn(StaffId staff, Stamp stamp) implements TenantCommand {}

    record ClockOut(StaffId staff, Stamp stamp) implements TenantCommand {}
}
