package com.intellidine.device.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.identity.DeviceIdentity.Server;
import com.intellidine.device.node.CopiedJournal;
import com.intellidine.device.node.Journal;
import com.intellidine.device.sync.ScriptedPeer.Manner;
import com.intellidine.device.sync.TestDevice.Place;
import com.intellidine.domain.common.OrderId;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The link to the centre. The centre is played by another node behind the bare protocol; the real one is tried in the
/// module `verification`.
class CentreLinkTest {
    private static final int ORDERS = 10;

    private final List<AutoCloseable> running = new ArrayList<>();
    private final Place a = Place.free("A");
    private final Place b = Place.free("B");
    private final Place s = Place.free("S");

    CentreLinkTest() throws Exception {}

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : running.reversed()) {
            each.close();
        }
    }

    private <T extends AutoCloseable> T run(T each) {
        running.add(each);
        return each;
    }

    private TestDevice till(Place place, Place... peers) {
        Server server = new Server(URI.create("http://127.0.0.1:" + s.port() + "/"), "token");
        return run(new TestDevice(place, TestDevice.KEY, server, peers));
    }

    private static boolean allInCentre(TestDevice till) {
        SyncState state = till.sync().state();
        return state.notInCentre() == 0 && state.centreContact().orElseThrow().hasAll();
    }

    @Test
    void bringsTheCentreUpToDateAndTakesWhatItHas() throws Exception {
        TestDevice store = run(new TestDevice(s));
        store.setUpRestaurant();
        run(ScriptedPeer.centre(store.node(), s.port()));
        TestDevice till = till(a).syncing();
        Soon.happens("the menu comes down", () -> till.durable().equals(store.durable()));
        OrderId order = till.takeOrder();
        Soon.happens("the order goes up", () -> store.knows(order));
        Soon.happens("and is known to be there", () -> allInCentre(till));
        OrderId online = store.takeOrder();
        Soon.happens("what the centre decides comes down", () -> till.knows(online));
    }

    @Test
    void countsEverythingAsNotInTheCentreBeforeTheFirstContact() throws Exception {
        TestDevice till = till(a).syncing();
        till.takeOrder();
        till.takeOrder();
        assertEquals(2, till.sync().state().notInCentre());
        Soon.happens(
                "it says so",
                () -> "The centre can't be reached.".equals(till.centre().trouble()));
        assertFalse(till.centre().hasAll());
        TestDevice store = run(new TestDevice(s));
        run(ScriptedPeer.centre(store.node(), s.port()));
        Soon.happens("the backlog goes up", () -> store.durable().equals(till.durable()) && allInCentre(till));
    }

    @Test
    void leavesNewsToItsAuthorAlthoughAnotherDeviceCouldRelayIt() throws Exception {
        TestDevice store = run(new TestDevice(s));
        ScriptedPeer centre = run(ScriptedPeer.centre(store.node(), s.port()));
        TestDevice first = till(a, b).syncing();
        TestDevice second = till(b, a).syncing();
        for (int order = 0; order < ORDERS; order++) {
            first.takeOrder();
            Soon.happens(
                    "the centre has it, and both know",
                    () -> allInCentre(first) && second.durable().equals(first.durable()) && allInCentre(second));
        }
        int repeats = centre.pushed().size() - new HashSet<>(centre.pushed()).size();
        assertTrue(repeats <= 2, repeats + " of " + ORDERS + " came twice; only a machine at its limit excuses one");
    }

    @Test
    void relaysForADeviceWithoutALineToTheCentre() throws Exception {
        TestDevice store = run(new TestDevice(s));
        run(ScriptedPeer.centre(store.node(), s.port()));
        till(a, b).syncing();
        TestDevice cutOff = run(new TestDevice(b, a)).syncing();
        OrderId order = cutOff.takeOrder();
        Soon.happens("one device on a hotspot brings up all", () -> store.knows(order));
    }

    @Test
    void saysThatTheCentreDoesNotAcceptItAndKeepsTryingSlowly() throws Exception {
        TestDevice store = run(new TestDevice(s));
        ScriptedPeer centre = run(ScriptedPeer.centre(store.node(), s.port()));
        centre.behave(Manner.REFUSES);
        TestDevice till = till(a).syncing();
        Soon.happens(
                "it says so",
                () -> "The centre does not accept this device. Pair it again."
                        .equals(till.centre().trouble()));
        Soon.happens("both loops have asked", () -> centre.requests() >= 2);
        OrderId order = till.takeOrder();
        assertTrue(centre.requests() <= 2, "it is not asked again at once");
        centre.behave(Manner.WELL);
        Soon.happens("accepted again, it catches up", () -> store.knows(order) && allInCentre(till));
    }

    /// The centre has more of this device than the device itself, which was put back, and can't show it for now.
    @Test
    void doesNotTakeForSafeWhatADeviceThatWasPutBackWrote() throws Exception {
        CopiedJournal disk = new CopiedJournal();
        TestDevice store = run(new TestDevice(s));
        ScriptedPeer centre = run(ScriptedPeer.centre(store.node(), s.port()));
        try (TestDevice before = till(disk).syncing()) {
            for (int order = 0; order < 8; order++) {
                before.takeOrder();
            }
            Soon.happens("all of it is in the centre", () -> allInCentre(before));
        }
        centre.behave(Manner.BOASTS);
        TestDevice putBack = run(till(disk.after(2)));
        OrderId order = putBack.takeOrder();
        putBack.syncing();
        Soon.happens(
                "it says that it was copied",
                () -> String.valueOf(putBack.sync().state().failure()).contains("S-COPY"));
        assertEquals(1, putBack.sync().state().notInCentre());
        assertFalse(putBack.centre().hasAll());
        centre.behave(Manner.WELL);
        Soon.happens("what it wrote comes up after all", () -> store.knows(order) && allInCentre(putBack));
    }

    private TestDevice till(Journal journal) {
        Server server = new Server(URI.create("http://127.0.0.1:" + s.port() + "/"), "token");
        return new TestDevice(a, TestDevice.KEY, server, identity -> journal);
    }

    @Test
    void survivesEveryKindOfBadAnswer() throws Exception {
        TestDevice store = run(new TestDevice(s));
        ScriptedPeer centre = run(ScriptedPeer.centre(store.node(), s.port()));
        TestDevice till = till(a).syncing();
        for (Manner manner : List.of(Manner.ERROR, Manner.NONSENSE, Manner.HUGE)) {
            centre.behave(manner);
            till.takeOrder();
            Soon.happens(
                    manner + " is said",
                    () -> ("The centre " + manner.sentence())
                            .equals(till.centre().trouble()));
            centre.behave(Manner.WELL);
            OrderId order = till.takeOrder();
            Soon.happens("it works again after " + manner, () -> store.knows(order) && allInCentre(till));
        }
    }
}
