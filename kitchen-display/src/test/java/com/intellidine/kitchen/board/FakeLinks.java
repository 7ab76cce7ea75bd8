package com.intellidine.kitchen.board;

import com.intellidine.device.identity.DeviceKind;
import com.intellidine.device.sync.PeerContact;
import com.intellidine.device.sync.SyncMonitor;
import com.intellidine.device.sync.SyncState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Links to two terminals and the centre that were last heard of when the test says so.
public final class FakeLinks implements SyncMonitor {
    private volatile SyncState state;

    public FakeLinks(Instant contact) {
        state = state(contact, contact, contact);
    }

    private static SyncState state(@Nullable Instant tillOne, @Nullable Instant tillTwo, @Nullable Instant centre) {
        return new SyncState(
                0,
                null,
                List.of(
                        new PeerContact("Till 1", DeviceKind.TERMINAL, tillOne, true, true),
                        new PeerContact("Till 2", DeviceKind.TERMINAL, tillTwo, true, true)),
                new PeerContact("centre", null, centre, false, true),
                0);
    }

    public void heard(@Nullable Instant tillOne, @Nullable Instant tillTwo, @Nullable Instant centre) {
        state = state(tillOne, tillTwo, centre);
    }

    @Override
    public SyncState state() {
        return state;
    }

    @Override
    public Runnable subscribe(Runnable listener) {
        return () -> {};
    }
}
