package com.intellidine.server.tenant;

import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.tenant.Role;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The people who work in a restaurant, as the latest edits leave them.
public final class StaffDirectory {
    private final StaffStore store = new StaffStore();

    public record Person(StaffId id, String username, String name, Role role, boolean active) {}

    /// Two people may have been given one name apart; then nobody is found, rather than the wrong one.
    public Optional<Person> byUsername(Handle handle, TenantId tenant, String username) {
        return store.byUsername(handle, tenant, username);
    }

    public Optional<Person> byId(Handle handle, TenantId tenant, StaffId id) {
        return store.byId(handle, tenant, id);
    }
}
