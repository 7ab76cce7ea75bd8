package com.intellidine.device.identity;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.TenantId;
import com.intellidine.sync.NodeId;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who this device is and whom it knows, as its enrolment left it.
///
/// @param name what people call it: `Till 1`
/// @param server the centre; null for a device that has none
/// @param lan how devices of the restaurant reach each other
/// @param printer host and port of the receipt printer; null without one
public record DeviceIdentity(
        TenantId tenant,
        NodeId node,
        DeviceCode code,
        String name,
        DeviceKind kind,
        @Nullable Server server,
        Lan lan,
        @Nullable String printer) {

    /// @param token proves to the server that this is the enrolled device
    public record Server(URI url, String token) {}

    /// @param port on which this device serves the others, on loopback or its network's address
    /// @param key shared by the devices of the restaurant
    public record Lan(String host, int port, String key, List<Peer> peers) {
        public Lan {
            peers = List.copyOf(peers);
        }
    }

    /// Another device of the restaurant.
    public record Peer(NodeId node, String name, DeviceKind kind, URI url) {}

    @Override
    public String toString() {
        return "DeviceIdentity[" + name + " " + code + " " + node + "]";
    }
}
