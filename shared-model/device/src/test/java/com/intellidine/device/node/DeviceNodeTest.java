package com.intellidine.device.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceKind;
import com.intellidine.device.sync.Soon;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.OrderStatus;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeviceNodeTest {
    private static final NodeId STRANGER = new NodeId(new UUID(0, 77));
    private static final InstantSource EVENING = InstantSource.fixed(Instant.parse("2026-11-22T14:12:00Z"));

    private final DeviceNode first = node("A");
    private final DeviceNode second = node("B");
    private final OrderDesk desk = new OrderDesk(first, EVENING, UUID::randomUUID);
    private final OrderDesk otherDesk = new OrderDesk(second, EVENING, UUID::randomUUID);

    DeviceNodeTest() {
        for (Event event : DemoRestaurant.SPICE_ROUTE.setUp(EVENING.instant())) {
            done(first.edit(event));
        }
    }

    private static DeviceNode node(String code) {
        return node(code, new InMemoryJournal());
    }

    private static DeviceNode node(String code, Journal journal) {
        DeviceIdentity identity = new DeviceIdentity(
                DemoRestaurant.SPICE_ROUTE.tenant(),
                new NodeId(UUID.randomUUID()),
                new DeviceCode(code),
                "Till " + code,
                DeviceKind.TERMINAL,
                null,
                new DeviceIdentity.Lan("127.0.0.1", 0, "", List.of()),
                null);
        return DeviceNode.open(identity, journal);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    private static Outcome.Done done(Outcome outcome) {
        Outcome.Done done = assertInstanceOf(Outcome.Done.class, outcome);
        try {
            done.durable().get(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return done;
    }

    /// Gives each node what the other has on its disk, until neither lacks anything.
    private static void meet(DeviceNode one, DeviceNode other) throws Exception {
        for (int round = 0; round < 10; round++) {
            take(one, told(other, one.standing().durable())).get(5, TimeUnit.SECONDS);
            take(other, told(one, other.standing().durable())).get(5, TimeUnit.SECONDS);
        }
        assertEquals(one.standing().durable(), other.standing().durable());
    }

    /// What a node tells whoever asks and does not wait.
    private static List<String> told(DeviceNode by, Vector asker) throws Exception {
        return by.mesh().answer(new Pull(STRANGER, asker, 10_000, 0)).events();
    }

    private static CompletableFuture<PushAnswer> take(DeviceNode node, List<String> events) {
        return node.mesh().take(new Push(STRANGER, events));
    }

    @Test
    void tellsItsScreensOfWhatCameBeforeItAnswersWhoSentIt() throws Exception {
        meet(first, second);
        done(first.edit(DemoRestaurant.SPICE_ROUTE.setUp(EVENING.instant()).getFirst()));
        AtomicInteger shown = new AtomicInteger();
        second.subscribe(() -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            shown.incrementAndGet();
        });
        take(second, told(first, second.standing().durable())).get(5, TimeUnit.SECONDS);
        assertTrue(shown.get() > 0, "a screen knows of the events by now");
    }

    @Test
    void stopsAndSaysSoWhenACopyOfItHasBeenAtWork() throws Exception {
        try (DeviceNode copy = DeviceNode.open(first.identity(), new InMemoryJournal())) {
            for (Event event :
                    DemoRestaurant.SPICE_ROUTE.setUp(EVENING.instant().plusSeconds(1))) {
                done(copy.edit(event));
            }
            take(first, told(copy, Vector.EMPTY)).get(5, TimeUnit.SECONDS);
            Event edit = DemoRestaurant.SPICE_ROUTE.setUp(EVENING.instant()).getFirst();
            Outcome.CannotSave refused = assertInstanceOf(Outcome.CannotSave.class, first.edit(edit));
            assertTrue(refused.sentence().contains("S-COPY"), refused::sentence);
            assertEquals(refused.sentence(), first.standing().failure());
            assertEquals(
                    2,
                    first.standing().durable().headsOf(first.identity().node()).size(),
                    "all of it is kept");
            meet(second, first);
        }
    }

    /// What it lost fits where it left off, so its chain alone shows nothing.
    @Test
    void remembersWhenItIsStartedAgainThatACopyOfItHasBeenAtWork() throws Exception {
        CopiedJournal disk = new CopiedJournal();
        List<Event> edits = DemoRestaurant.SPICE_ROUTE.setUp(EVENING.instant());
        try (DeviceNode original = node("C", disk)) {
            edits.subList(0, 5).forEach(edit -> done(original.edit(edit)));
            CopiedJournal old = disk.after(3);
            try (DeviceNode putBack = DeviceNode.open(original.identity(), old)) {
                assertNull(putBack.standing().failure());
                take(putBack, told(original, putBack.standing().durable())).get(5, TimeUnit.SECONDS);
                assertEquals(original.standing().durable(), putBack.standing().durable());
            }
            try (DeviceNode again = DeviceNode.open(original.identity(), old)) {
                assertTrue(String.valueOf(again.standing().failure()).contains("S-COPY"));
                assertInstanceOf(Outcome.CannotSave.class, again.edit(edits.get(6)));
            }
        }
    }

    /// Somebody names an event that it wrote itself, long ago.
    @Test
    void takesADiskThatCanNotBeReadForNoCopy() throws Exception {
        CopiedJournal disk = new CopiedJournal();
        List<Event> edits = DemoRestaurant.SPICE_ROUTE.setUp(EVENING.instant());
        DeviceNode before = node("C", disk);
        edits.subList(0, 5).forEach(edit -> done(before.edit(edit)));
        before.close();
        try (DeviceNode again = DeviceNode.open(before.identity(), disk)) {
            disk.failToFind();
            told(again, Vector.ofChains(disk.after(3).chains()));
            assertNull(again.standing().failure());
        }
    }

    @Test
    void stopsAtTheFirstWordOfAnEventThatOnlyACopyCanHaveWritten() throws Exception {
        CopiedJournal disk = new CopiedJournal();
        List<Event> edits = DemoRestaurant.SPICE_ROUTE.setUp(EVENING.instant());
        try (DeviceNode original = node("C", disk)) {
            edits.subList(0, 5).forEach(edit -> done(original.edit(edit)));
            CopiedJournal old = disk.after(3);
            try (DeviceNode putBack = DeviceNode.open(original.identity(), old)) {
                told(putBack, original.standing().durable());
                assertInstanceOf(Outcome.CannotSave.class, putBack.edit(edits.get(6)));
                putBack.flushed().get(5, TimeUnit.SECONDS);
            }
            assertTrue(old.copied());
        }
    }

    private OrderId openTable(OrderDesk at, DeviceNode node, String number) {
        StaffMember waiter = waiter(node);
        DiningTable table = node.book().floor().stream()
                .filter(candidate -> candidate.number().equals(number))
                .findFirst()
                .orElseThrow();
        OrderOpened opened = (OrderOpened)
                done(at.open(waiter.id(), OrderType.DINE_IN, table.id(), 2)).event();
        return opened.order();
    }

    private static StaffMember waiter(DeviceNode node) {
        return node.book().team().stream()
                .filter(member -> member.username().equals("waiter1"))
                .findFirst()
                .orElseThrow();
    }

    private static Item dish(DeviceNode node, String code) {
        return node.book().items().values().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesAnOrderFromTheTableToTheDrawer() {
        StaffMember waiter = waiter(first);
        OrderId order = openTable(desk, first, "3");
        done(desk.add(waiter.id(), order, dish(first, "BC"), 1));
        done(desk.add(waiter.id(), order, dish(first, "BN"), 4));
        done(desk.send(waiter.id(), order));
        BillsIssued bill = (BillsIssued) done(desk.bill(waiter.id(), order)).event();
        assertEquals("A/2627/000001", bill.bills().getFirst().title());
        assertEquals(Money.rupees(651), bill.bills().getFirst().totals().total());
        assertInstanceOf(Outcome.Refused.class, desk.takeCash(waiter.id(), order, bill.bill(), Money.rupees(650)));
        done(desk.takeCash(waiter.id(), order, bill.bill(), Money.rupees(700)));
        done(desk.close(waiter.id(), order));
        assertEquals(OrderStatus.COMPLETED, first.tab(order).orElseThrow().status());
    }

    @Test
    void agreesAfterTwoTerminalsEditedOneTableApart() throws Exception {
        meet(first, second);
        OrderId order = openTable(desk, first, "1");
        done(desk.add(waiter(first).id(), order, dish(first, "DM"), 2));
        meet(first, second);
        done(desk.add(waiter(first).id(), order, dish(first, "BN"), 1));
        done(otherDesk.add(waiter(second).id(), order, dish(second, "GN"), 3));
        done(otherDesk.send(waiter(second).id(), order));
        done(desk.send(waiter(first).id(), order));
        meet(first, second);
        Tab here = first.tab(order).orElseThrow();
        assertEquals(here, second.tab(order).orElseThrow());
        assertEquals(3, here.liveLines().size());
        assertTrue(here.unsentLines().isEmpty());
    }

    @Test
    void numbersBillsWithoutAHole() {
        StaffMember waiter = waiter(first);
        for (int n = 1; n <= 5; n++) {
            OrderId order = openTable(desk, first, "2");
            done(desk.add(waiter.id(), order, dish(first, "RA"), 1));
            BillsIssued bill = (BillsIssued) done(desk.bill(waiter.id(), order)).event();
            assertEquals(
                    n, Objects.requireNonNull(bill.bills().getFirst().number()).number());
            assertInstanceOf(Outcome.Refused.class, desk.bill(waiter.id(), order));
        }
    }

    @Test
    void tellsNothingThatIsNotOnTheDisk() throws Exception {
        assertEquals(first.standing().durable().heads().size(), 1, "only this node has written");
        assertEquals(
                first.standing().durable().missingFrom(Vector.EMPTY),
                told(first, Vector.EMPTY).size());
    }

    @Test
    void savesAfterAllWhenTheJournalFailedInAWayThatNobodyThoughtOf() throws Exception {
        GatedJournal journal = new GatedJournal();
        journal.failOnce(new IllegalStateException("a bug"));
        journal.open();
        try (DeviceNode node = DeviceNode.open(first.identity(), journal)) {
            Event event = DemoRestaurant.SPICE_ROUTE.setUp(EVENING.instant()).getFirst();
            Outcome.Done done = assertInstanceOf(Outcome.Done.class, node.edit(event));
            done.durable().get(5, TimeUnit.SECONDS);
            assertNull(node.standing().failure());
        }
    }

    @Test
    void countsARepeatAsSavedOnlyWhenTheFirstIsOnTheDisk() throws Exception {
        GatedJournal disk = new GatedJournal();
        try (DeviceNode third = node("C", disk)) {
            List<String> events = told(first, Vector.EMPTY).subList(0, 5);
            CompletableFuture<PushAnswer> firstTime = take(third, events);
            Soon.happens("it is taken in", () -> third.standing().unsaved() == 5);
            CompletableFuture<PushAnswer> secondTime = take(third, events);
            assertThrows(TimeoutException.class, () -> secondTime.get(200, TimeUnit.MILLISECONDS));
            disk.open();
            secondTime.get(5, TimeUnit.SECONDS);
            assertTrue(firstTime.isDone());
            assertEquals(5, third.standing().durable().missingFrom(Vector.EMPTY));
        }
    }

    @Test
    void letsGoOfTheJournalWhenItCanNotBeOpened() {
        CountDownLatch closed = new CountDownLatch(1);
        Journal unreadable = new ForwardingJournal() {
            @Override
            public List<OrderId> ordersAtHand(int recent) {
                throw new IllegalStateException("can't be read");
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        assertThrows(IllegalStateException.class, () -> node("D", unreadable));
        assertEquals(0, closed.getCount(), "the store would stay locked");
    }

    @Test
    void losesNothingWhenTheOrderThatShowsALineCanNotBeRead() throws Exception {
        Unreadable disk = new Unreadable();
        DeviceNode before = node("F", disk);
        meet(first, before);
        StaffId waiter = waiter(before).id();
        OrderDesk at = new OrderDesk(before, EVENING, UUID::randomUUID);
        OrderId home = openTable(at, before, "3");
        OrderId host = openTable(at, before, "5");
        done(at.add(waiter, home, dish(before, "BN"), 1));
        LinesAdded added =
                (LinesAdded) done(at.add(waiter, home, dish(before, "BC"), 2)).event();
        done(at.move(waiter, home, host, List.of(added.lines().getFirst().id())));
        before.close();
        // A program that was started again has at hand only what it looked for.
        disk.nothingIsAtHand();
        try (DeviceNode node = DeviceNode.open(before.identity(), disk)) {
            OrderDesk again = new OrderDesk(node, EVENING, UUID::randomUUID);
            disk.hides(host);
            assertThrows(IllegalStateException.class, () -> again.add(waiter, home, dish(node, "DM"), 1));
            disk.hides(null);
            done(again.add(waiter, home, dish(node, "DM"), 1));
            assertEquals(
                    List.of(),
                    take(second, told(node, Vector.EMPTY))
                            .get(5, TimeUnit.SECONDS)
                            .skipped(),
                    "an event was taken and never stored: the next one has no predecessor");
        }
    }

    /// Ten seconds, as long as closing waits for a disk.
    @Test
    void keepsTheJournalLockedWhileSomethingIsStillBeingWritten() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        DeviceNode node = node("E", new ForwardingJournal() {
            @Override
            public void write(Group group) {
                boolean answered = false;
                while (!answered) {
                    try {
                        answered = disk.await(1, TimeUnit.MINUTES);
                    } catch (InterruptedException e) {
                        // A disk that hangs knows no interrupts.
                    }
                }
                super.write(group);
                written.countDown();
            }

            @Override
            public void close() {
                closed.countDown();
            }
        });
        CompletableFuture<PushAnswer> taken =
                take(node, told(first, Vector.EMPTY).subList(0, 5));
        Soon.happens("it is taken in", () -> node.standing().unsaved() == 5);
        node.close();
        assertFalse(taken.isDone());
        assertEquals(1, closed.getCount(), "another program could open the store under the one that writes");
        disk.countDown();
        assertTrue(written.await(20, TimeUnit.SECONDS));
    }

    private static final class Unreadable extends ForwardingJournal {
        private @Nullable OrderId hidden;
        private boolean nothingAtHand;

        void hides(@Nullable OrderId order) {
            hidden = order;
        }

        void nothingIsAtHand() {
            nothingAtHand = true;
        }

        @Override
        public List<LogEntry> entriesOf(String aggregate) {
            if (hidden != null && aggregate.equals(AggregateId.of(hidden).toString())) {
                throw new IllegalStateException("can't be read");
            }
            return super.entriesOf(aggregate);
        }

        @Override
        public List<OrderId> ordersAtHand(int recent) {
            return nothingAtHand ? List.of() : super.ordersAtHand(recent);
        }

        @Override
        public void close() {
            // It is opened a second time.
        }
    }
}
