package com.intellidine.device.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.node.ForwardingJournal;
import com.intellidine.device.node.Journal;
import com.intellidine.device.node.UnableToTakeException;
import com.intellidine.device.sync.ScriptedPeer.Manner;
import com.intellidine.device.sync.TestDevice.Place;
import com.intellidine.domain.common.OrderId;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.Push;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Devices on the local network, over real sockets.
class DeviceLinkTest {
    private final List<AutoCloseable> running = new ArrayList<>();
    private final Place a = Place.free("A");
    private final Place b = Place.free("B");
    private final Place c = Place.free("C");

    DeviceLinkTest() throws Exception {}

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

    private static boolean agree(TestDevice... devices) {
        return Stream.of(devices).map(TestDevice::durable).distinct().count() == 1;
    }

    @Test
    void agreeWithinASecondAfterAnOrder() throws Exception {
        TestDevice first = run(new TestDevice(a, b)).syncing();
        TestDevice second = run(new TestDevice(b, a)).syncing();
        first.setUpRestaurant();
        Soon.happens("the menu arrives", () -> agree(first, second));
        OrderId here = first.takeOrder();
        OrderId there = second.takeOrder();
        Soon.happens("each shows the other's order", () -> second.knows(here) && first.knows(there));
        Soon.happens("both hold the same", () -> agree(first, second));
    }

    @Test
    void learnSoonThatAPeerHoldsWhatOneHas() throws Exception {
        TestDevice first = run(new TestDevice(a, b)).syncing();
        run(new TestDevice(b, a)).syncing();
        for (int order = 0; order < 5; order++) {
            first.takeOrder();
            Soon.happens("the first hears of it", () -> first.contact(0).hasAll());
        }
        assertEquals(1, first.sync().state().devicesWithAll());
    }

    @Test
    void keepContactWhileNothingHappens() throws Exception {
        TestDevice first = run(new TestDevice(a, b)).syncing();
        run(new TestDevice(b, a)).syncing();
        Soon.happens("first contact", () -> first.contact(0).lastContact() != null);
        Instant start = Instant.now();
        Soon.happens("the contact is never older than 5 s, for 5 s", () -> {
            Instant last = first.contact(0).lastContact();
            assertNotNull(last);
            assertTrue(
                    Duration.between(last, Instant.now()).toMillis() < 5_000,
                    "no contact since " + last + " though nothing is wrong");
            return Duration.between(start, Instant.now()).toMillis() > 5_000;
        });
    }

    @Test
    void tellListenersWhenAPeerHasEverything() throws Exception {
        TestDevice first = run(new TestDevice(a, b)).syncing();
        run(new TestDevice(b, a)).syncing();
        CountDownLatch told = new CountDownLatch(1);
        Runnable end = first.sync().subscribe(() -> {
            if (first.contact(0).hasAll() && first.sync().state().unsaved() == 0) {
                told.countDown();
            }
        });
        first.takeOrder();
        assertTrue(told.await(30, TimeUnit.SECONDS));
        end.run();
    }

    @Test
    void relayBetweenTwoThatCannotReachEachOther() throws Exception {
        TestDevice first = run(new TestDevice(a, c)).syncing();
        TestDevice second = run(new TestDevice(b, c)).syncing();
        TestDevice between = run(new TestDevice(c, a, b)).syncing();
        OrderId here = first.takeOrder();
        OrderId there = second.takeOrder();
        Soon.happens("relayed by the third", () -> second.knows(here) && first.knows(there));
        Soon.happens("all agree", () -> agree(first, second, between));
    }

    @Test
    void catchUpWhenAPeerComesBack() throws Exception {
        TestDevice first = run(new TestDevice(a, b)).syncing();
        OrderId order = first.takeOrder();
        Soon.happens(
                "it says that the other can't be reached",
                () -> "Till B can't be reached.".equals(first.contact(0).trouble()));
        assertFalse(first.contact(0).reachable());
        assertNull(first.contact(0).lastContact());
        TestDevice second = run(new TestDevice(b, a)).syncing();
        Soon.happens("what was missed arrives", () -> second.knows(order));
        OrderId back = second.takeOrder();
        Soon.happens("a request from a peer cuts the pause short", () -> first.knows(back));
        assertNull(first.contact(0).trouble());
    }

    @Test
    void catchUpALongBacklogInPieces() throws Exception {
        TestDevice first = run(new TestDevice(a, b));
        for (int order = 0; order < 1_200; order++) {
            first.takeOrder();
        }
        TestDevice second = run(new TestDevice(b, a)).syncing();
        first.syncing();
        Soon.happens("all 1,200 orders arrive", () -> agree(first, second));
    }

    @Test
    void exchangeNothingWithAWrongKey() throws Exception {
        TestDevice first = run(new TestDevice(a, b)).syncing();
        TestDevice stranger = run(new TestDevice(b, "another key", null, a)).syncing();
        OrderId secret = first.takeOrder();
        Soon.happens(
                "both say so",
                () -> "Till A does not accept this device. Pair it again."
                                .equals(stranger.contact(0).trouble())
                        && first.contact(0).trouble() != null);
        assertFalse(stranger.knows(secret));
        assertNull(first.contact(0).lastContact(), "a stranger's request is no contact");
    }

    @Test
    void goOnWithOthersWhileOnePeerHangs() throws Exception {
        TestDevice backing = run(new TestDevice(c));
        ScriptedPeer hanging = run(ScriptedPeer.device(backing.node(), c.port()));
        hanging.behave(Manner.HANGS);
        TestDevice first = run(new TestDevice(a, b, c)).syncing();
        TestDevice second = run(new TestDevice(b, a)).syncing();
        OrderId order = first.takeOrder();
        Soon.happens("the healthy peer has it", () -> second.knows(order));
        Soon.happens(
                "the hanging one is called unreachable", () -> first.contact(1).trouble() != null);
        hanging.behave(Manner.WELL);
        OrderId late = backing.takeOrder();
        Soon.happens("it is asked again once it answers", () -> first.knows(late));
    }

    @Test
    void surviveEveryKindOfBadAnswer() throws Exception {
        TestDevice backing = run(new TestDevice(b));
        ScriptedPeer peer = run(ScriptedPeer.device(backing.node(), b.port()));
        TestDevice first = run(new TestDevice(a, b)).syncing();
        for (Manner manner : List.of(Manner.ERROR, Manner.NONSENSE, Manner.HUGE)) {
            peer.behave(manner);
            Soon.happens(
                    manner + " is said",
                    () -> ("Till B " + manner.sentence())
                            .equals(first.contact(0).trouble()));
            peer.behave(Manner.WELL);
            OrderId order = backing.takeOrder();
            Soon.happens("it works again after " + manner, () -> first.knows(order));
        }
    }

    @Test
    void goOnAfterABugInAStepOfTheNode() throws Exception {
        TestDevice first = run(new TestDevice(a, b)).syncing();
        TestDevice second = run(new TestDevice(b, a)).syncing();
        OrderId before = first.takeOrder();
        Soon.happens("they are in step", () -> second.knows(before));
        second.node().mesh().tell(node -> {
            node.left(0);
            throw new IllegalStateException("a bug, planted by this test");
        });
        OrderId after = first.takeOrder();
        Soon.happens("it asks again", () -> second.knows(after));
        Soon.happens("and knows that the other has all", () -> second.contact(0).hasAll());
    }

    @Test
    void takeInLaterWhatCameWhileTheLogCouldNotBeRead() throws Exception {
        AtomicBoolean unreadable = new AtomicBoolean();
        AtomicInteger tries = new AtomicInteger();
        Journal journal = new ForwardingJournal() {
            @Override
            public List<LogEntry> entriesOf(String aggregate) {
                if (unreadable.get()) {
                    tries.incrementAndGet();
                    throw new IllegalStateException("can't be read");
                }
                return super.entriesOf(aggregate);
            }
        };
        TestDevice first = run(new TestDevice(a, b)).syncing();
        TestDevice second = run(new TestDevice(b, TestDevice.KEY, null, identity -> journal, a))
                .syncing();
        OrderId before = first.takeOrder();
        Soon.happens("they are in step", () -> second.knows(before));
        unreadable.set(true);
        OrderId meanwhile = first.takeOrder();
        Soon.happens("it is tried more than once", () -> tries.get() > 2);
        Push push = new Push(
                first.node().identity().node(),
                first.node()
                        .mesh()
                        .answer(new Pull(b.node(), second.durable(), 10, 0))
                        .events());
        ExecutionException refused = assertThrows(
                ExecutionException.class, () -> second.node().mesh().take(push).get(5, TimeUnit.SECONDS));
        assertInstanceOf(UnableToTakeException.class, refused.getCause());
        unreadable.set(false);
        Soon.happens("it is taken in after all", () -> second.knows(meanwhile));
    }

    @Test
    void doNotSpinOnAPeerThatBoasts() throws Exception {
        TestDevice backing = run(new TestDevice(b));
        for (int order = 0; order < 4; order++) {
            backing.takeOrder();
        }
        ScriptedPeer peer = run(ScriptedPeer.device(backing.node(), b.port()));
        peer.behave(Manner.BOASTS);
        TestDevice first = run(new TestDevice(a, b)).syncing();
        Soon.happens("asked three times", () -> peer.requests() >= 3);
        Instant start = Instant.now();
        int before = peer.requests();
        Soon.happens("asked again", () -> peer.requests() > before + 1);
        assertTrue(Duration.between(start, Instant.now()).toMillis() > 150, "with pauses");
        assertEquals(0, first.durable().heads().size());
        peer.behave(Manner.WELL);
        Soon.happens("it works again", () -> agree(first, backing));
    }

    @Test
    void goOnWithoutServingWhenThePortIsTakenAndServeWhenItIsFree() throws Exception {
        TestDevice second = run(new TestDevice(b, a)).syncing();
        TestDevice first;
        OrderId there;
        try (ServerSocket taken = new ServerSocket(a.port(), 1, InetAddress.getLoopbackAddress())) {
            first = run(new TestDevice(a, b)).syncing();
            String sentence = first.sync().state().notServing();
            assertNotNull(sentence);
            assertTrue(sentence.contains("port " + taken.getLocalPort()), sentence);
            there = second.takeOrder();
            Soon.happens("it still asks others", () -> first.knows(there));
        }
        OrderId here = first.takeOrder();
        Soon.happens(
                "it serves once the port is free", () -> first.sync().state().notServing() == null);
        Soon.happens("and others get what they missed", () -> second.knows(here));
    }
}
