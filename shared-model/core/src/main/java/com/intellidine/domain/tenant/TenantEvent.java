package com.intellidine.domain.tenant;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Edit;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TenantId;
import java.util.List;

/// Edits of the restaurant and its staff, and when people come and go.
public sealed interface TenantEvent extends Event {

    record RestaurantEdited(TenantId tenant, RestaurantChange changes, Stamp stamp) implements TenantEvent, Edit {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(tenant));
        }
    }

    record StaffEdited(StaffId staff, StaffChange changes, Stamp stamp) implements TenantEvent, Edit {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(staff));
        }

        @Override
        public boolean ruling() {
            return true;
        }

        /// Takes someone off the staff. What he did stays.
        public static StaffEdited deactivation(StaffId staff, Stamp stamp) {
            return new StaffEdited(staff, StaffChange.change().active(false).build(), stamp);
        }
    }

    record ClockedIn(StaffId staff, Stamp stamp) implements TenantEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(staff));
        }
    }

    record ClockedOut(StaffId staff, Stamp stamp) implements TenantEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(staff));
        }
    }
}
