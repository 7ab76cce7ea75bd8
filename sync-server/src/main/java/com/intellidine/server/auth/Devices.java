package com.intellidine.server.auth;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.TenantId;
import com.intellidine.server.platform.Checksum;
import com.intellidine.server.platform.database.Tx;
import com.intellidine.sync.NodeId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// The devices that may sync, each known by a token of its own. The token itself is nowhere stored.
public final class Devices {
    private final Tx tx;
    private final Jdbi door;
    private final DeviceStore store = new DeviceStore();

    /// @param door finds a token among all restaurants
    public Devices(Tx tx, Jdbi door) {
        this.tx = tx;
        this.door = door;
    }

    /// One device as it is enrolled.
    ///
    /// @param kind `terminal` or `kitchen`
    public record Enrolment(TenantId tenant, NodeId node, DeviceCode code, String name, String kind, String token) {}

    /// Enrols a device, or replaces its name and token when it is enrolled already.
    public void enrol(Enrolment device) {
        tx.useTenant(
                device.tenant(),
                handle -> store.put(
                        handle,
                        new DeviceStore.DeviceRow(
                                device.tenant().value(),
                                device.node().value(),
                                device.code().value(),
                                device.name(),
                                device.kind(),
                                Checksum.sha256(device.token()))));
    }

    /// Whose token this is. A token that two restaurants hold proves nothing.
    public Optional<Caller.Device> byToken(String token) {
        String hash = Checksum.sha256(token);
        List<Caller.Device> found = door.inTransaction(handle -> store.byTokenHash(handle, hash));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
