package com.intellidine.device.sync;

import com.intellidine.device.identity.DeviceKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How it stands with one other node.
///
/// @param name what people call it: `Till 2`, `centre`
/// @param kind null for the centre
/// @param lastContact when it last answered or asked; null since the start of this program
/// @param reachable whether the last attempt got through
/// @param hasAll whether it has on its disk everything that this device has
/// @param trouble null, or the sentence that says why the last attempt brought nothing
public record PeerContact(
        String name,
        @Nullable DeviceKind kind,
        @Nullable Instant lastContact,
        boolean reachable,
        boolean hasAll,
        @Nullable String trouble) {
    public PeerContact(
            String name, @Nullable DeviceKind kind, @Nullable Instant lastContact, boolean reachable, boolean hasAll) {
        this(name, kind, lastContact, reachable, hasAll, null);
    }
}
