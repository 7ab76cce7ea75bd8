package com.intellidine.server.auth;

import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.tenant.Role;
import com.intellidine.sync.NodeId;
import java.util.UUID;

/// Who calls, once it is proven. Everything that a call touches belongs to the caller's restaurant.
public sealed interface Caller {
    /// Under which the gateway leaves the caller on a request.
    String ATTRIBUTE = "intellidine.caller";

    TenantId tenant();

    /// Someone who names a restaurant and may read what any guest may.
    record Guest(TenantId tenant) implements Caller {}

    /// @param role as it is now, not as it was at sign-in
    record Staff(TenantId tenant, StaffId staff, Role role, UUID session) implements Caller {}

    record Device(TenantId tenant, NodeId node) implements Caller {}
}
