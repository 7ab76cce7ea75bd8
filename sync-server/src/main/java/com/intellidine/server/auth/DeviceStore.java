package com.intellidine.server.auth;

import com.intellidine.domain.common.TenantId;
import com.intellidine.server.platform.Checksum;
import com.intellidine.sync.NodeId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The table of devices.
final class DeviceStore {
    record DeviceRow(UUID tenant, UUID node, String code, String name, String kind, String tokenHash) {
        String checksum() {
            return Checksum.of(tenant, node, code, name, kind, tokenHash);
        }
    }

    void put(Handle handle, DeviceRow device) {
        handle.createUpdate("""
                        insert into device (tenant_id, node, code, name, kind, token_hash, checksum)
                        values (:tenant, :node, :code, :name, :kind, :tokenHash, :checksum)
                        on conflict (tenant_id, node) do update set
                            code = excluded.code, name = excluded.name, kind = excluded.kind,
                            token_hash = excluded.token_hash, checksum = excluded.checksum
                        """)
                .bind("tenant", device.tenant())
                .bind("node", device.node())
                .bind("code", device.code())
                .bind("name", device.name())
                .bind("kind", device.kind())
                .bind("tokenHash", device.tokenHash())
                .bind("checksum", device.checksum())
                .execute();
    }

    /// Looks through all restaurants; at most two are read, because two are as bad as more.
    List<Caller.Device> byTokenHash(Handle handle, String hash) {
        return handle.createQuery("select tenant_id, node from device where token_hash = :hash limit 2")
                .bind("hash", hash)
                .map((row, context) -> new Caller.Device(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        new NodeId(row.getObject("node", UUID.class))))
                .list();
    }
}
