package com.intellidine.device.sync;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the orders of this device are safe by now, as people are told.
///
/// @param unsaved events decided but not yet on this disk
/// @param failure null, or the sentence that says why this disk takes nothing at the moment
/// @param centre null for a device that has no centre
/// @param notInCentre events on this disk that the centre is not known to have
public record SyncState(
        int unsaved,
        @Nullable String failure,
        List<PeerContact> devices,
        @Nullable PeerContact centre,
        long notInCentre) {
    public SyncState {
        devices = List.copyOf(devices);
    }

    /// How many other devices have everything.
    public long devicesWithAll() {
        return devices.stream().filter(PeerContact::hasAll).count();
    }

    public Optional<PeerContact> centreContact() {
        return Optional.ofNullable(centre);
    }
}
