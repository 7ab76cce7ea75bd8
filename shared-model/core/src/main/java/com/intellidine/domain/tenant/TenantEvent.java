package com.intellidine.domain.tenant;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TenantId;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Edits of the restaurant and its staff. An edit carries the changed fields only, each a register won by the later
/// edit in the order of the log; null leaves a field as it is.
public sealed interface TenantEvent extends Event {

    record RestaurantEdited(
            TenantId tenant,
            @Nullable String name,
            @Nullable String address,
            @Nullable String gstin,
            @Nullable String fssai,
            @Nullable ZoneId zone,
            @Nullable TaxTable taxes,
            Stamp stamp)
            implements TenantEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(tenant));
        }
    }

    record StaffEdited(
            StaffId staff,
            @Nullable String username,
            @Nullable String name,
            @Nullable Role role,
            @Nullable String pinVerifier,
            @Nullable Boolean active,
            Stamp stamp)
            implements TenantEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(staff));
        }
    }
}
