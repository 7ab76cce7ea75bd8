package com.intellidine.server.tenant;

import com.intellidine.domain.common.TenantId;
import com.intellidine.sync.NodeId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The restaurants that this server serves.
public final class TenantRegistry {
    private final TenantStore store = new TenantStore();

    /// Takes a restaurant on. It has no name before its first facts.
    ///
    /// @param serverNode the server's own node in it
    public void register(Handle handle, TenantId tenant, NodeId serverNode, Instant now) {
        store.insert(handle, tenant, serverNode, now);
    }

    /// The server's own node in a restaurant; empty when the restaurant is unknown.
    public Optional<NodeId> serverNode(Handle handle, TenantId tenant) {
        return store.serverNode(handle, tenant);
    }
}
