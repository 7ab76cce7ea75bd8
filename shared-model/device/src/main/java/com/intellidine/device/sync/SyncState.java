package com.intellidine.device.sync;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the orders of this device are safe by now, as people are told.
///
/// @param unsaved events decided but not yet on this disk
/// @param failure null, or the sentence that says why this disk takes nothing at the moment
/// @param centre null for a device that has no centre
/// @param notInCentre events on this disk that the centre is not known to have; 0 without a centre
/// @param notServing null, or the sentence that says why the other devices can't ask this one
/// @param copied names of other devices of which a copy has been at work
public record SyncState(
        int unsaved,
        @Nullable String failure,
        List<PeerContact> devices,
        @Nullable PeerContact centre,
        long notInCentre,
        @Nullable String notServing,
        List<String> copied) {
    public SyncState {
        devices = List.copyOf(devices);
        copied = List.copyOf(copied);
    }

    public SyncState(
            int unsaved,
            @Nullable String failure,
            List<PeerContact> devices,
            @Nullable PeerContact centre,
            long notInCentre) {
        this(unsaved, failure, devices, centre, notInCentre, null, List.of());
    }

    /// How many other devices have everything.
    public long devicesWithAll() {
        return devices.stream().filter(PeerContact::hasAll).count();
    }

    public Optional<PeerContact> centreContact() {
        return Optional.ofNullable(centre);
    }
}
