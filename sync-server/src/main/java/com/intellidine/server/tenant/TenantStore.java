package com.intellidine.server.tenant;

import com.intellidine.domain.common.TenantId;
import com.intellidine.server.platform.Checksum;
import com.intellidine.sync.NodeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The table of restaurants.
final class TenantStore {
    void insert(Handle handle, TenantId tenant, NodeId serverNode, Instant now) {
        handle.createUpdate("""
                        insert into tenant (tenant_id, server_node, created_at, checksum)
                        values (:tenant, :node, :now, :checksum)
                        """)
                .bind("tenant", tenant.value())
                .bind("node", serverNode.value())
                // The database would round what is finer.
                .bind("now", now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .bind("checksum", Checksum.of(tenant.value(), serverNode.value(), now))
                .execute();
    }

    Optional<NodeId> serverNode(Handle handle, TenantId tenant) {
        return handle.createQuery("select server_node from tenant where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .mapTo(UUID.class)
                .findOne()
                .map(NodeId::new);
    }
}
