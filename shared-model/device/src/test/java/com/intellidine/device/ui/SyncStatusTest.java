package com.intellidine.device.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.identity.DeviceKind;
import com.intellidine.device.sync.PeerContact;
import com.intellidine.device.sync.SyncMonitor;
import com.intellidine.device.sync.SyncState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SyncStatusTest {
    private final Link link = new Link();
    private final SyncStatus status = new SyncStatus(link, Runnable::run);

    @Test
    void saysWhereEverythingIsSafe() {
        link.is(new SyncState(0, null, List.of(till(true, true), kitchen(true, true)), centre(true), 0));
        assertEquals("Saved here, on 2 devices, in the centre", status.text().get());
        assertEquals(Tone.GOOD, status.tone().get());
        assertEquals("", status.banner().get());
    }

    @Test
    void countsOneDeviceInTheSingular() {
        link.is(new SyncState(0, null, List.of(till(true, true), kitchen(true, false)), centre(true), 0));
        assertEquals("Saved here, on 1 device, in the centre", status.text().get());
    }

    @Test
    void saysWhatIsOnItsWayToTheCentre() {
        link.is(new SyncState(0, null, List.of(), centre(true), 3));
        assertEquals("Saved here · 3 not yet in the centre", status.text().get());
        assertEquals(Tone.BUSY, status.tone().get());
    }

    @Test
    void saysOfflineAndWhatStillWorks() {
        link.is(new SyncState(0, null, List.of(kitchen(true, true)), centre(false), 4));
        assertEquals("Offline · 4 not yet in the centre", status.text().get());
        assertEquals(Tone.WARN, status.tone().get());
        assertTrue(status.banner().get().contains("work as usual"));
    }

    @Test
    void warnsThatTheKitchenDoesNotSeeTickets() {
        link.is(new SyncState(0, null, List.of(kitchen(false, false)), centre(true), 0));
        assertTrue(status.banner().get().startsWith("Kitchen can't be reached"));
        assertEquals(Tone.WARN, status.tone().get());
    }

    @Test
    void namesTheDeviceThatWasCopied() {
        link.is(new SyncState(0, null, List.of(kitchen(true, true)), centre(false), 0, null, List.of("Till 2")));
        assertTrue(status.banner().get().startsWith("Till 2 was copied"));
        assertEquals(Tone.WARN, status.tone().get());
        link.is(new SyncState(0, null, List.of(kitchen(false, true)), centre(true), 0, null, List.of("Till 2")));
        assertTrue(status.banner().get().startsWith("Kitchen can't be reached"), "dishes first");
    }

    @Test
    void neverSaysSavedWhileTheDiskRefuses() {
        link.is(new SyncState(2, "The disk is full. Free some space.", List.of(), centre(true), 0));
        assertEquals(
                "Not saved: The disk is full. Free some space.", status.text().get());
        assertEquals("Not saved", status.shortText().get());
        assertEquals(
                "Not saved: The disk is full. Free some space.", status.banner().get());
        assertEquals(Tone.BAD, status.tone().get());
    }

    @Test
    void saysSavingUntilTheDiskHasIt() {
        link.is(new SyncState(2, null, List.of(), null, 2));
        assertEquals("Saving 2 …", status.text().get());
        link.is(new SyncState(0, null, List.of(), null, 2));
        assertEquals("Saved here", status.text().get());
        assertEquals(Tone.GOOD, status.tone().get(), "a device without a centre is not waiting for one");
    }

    @Test
    void letsGoOfTheMonitor() {
        status.close();
        assertEquals(0, link.listeners.size());
    }

    private static PeerContact till(boolean reachable, boolean hasAll) {
        return new PeerContact("Till 2", DeviceKind.TERMINAL, Instant.EPOCH, reachable, hasAll);
    }

    private static PeerContact kitchen(boolean reachable, boolean hasAll) {
        return new PeerContact("Kitchen", DeviceKind.KITCHEN, Instant.EPOCH, reachable, hasAll);
    }

    private static PeerContact centre(boolean reachable) {
        return new PeerContact("centre", null, Instant.EPOCH, reachable, true);
    }

    private static final class Link implements SyncMonitor {
        private final List<Runnable> listeners = new ArrayList<>();
        private @Nullable SyncState state;

        void is(SyncState now) {
            state = now;
            listeners.forEach(Runnable::run);
        }

        @Override
        public SyncState state() {
            return state != null ? state : new SyncState(0, null, List.of(), null, 0);
        }

        @Override
        public Runnable subscribe(Runnable listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }
}
