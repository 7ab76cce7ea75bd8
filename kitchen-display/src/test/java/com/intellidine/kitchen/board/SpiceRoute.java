package com.intellidine.kitchen.board;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceKind;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.InMemoryJournal;
import com.intellidine.device.node.Journal;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.node.Outcome;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// The demo restaurant with two terminals and a kitchen display, which hear of each other only when told to meet.
public final class SpiceRoute implements AutoCloseable {
    /// 19:30 in Bengaluru.
    public static final Instant EVENING = Instant.parse("2026-11-22T14:00:00Z");

    private Instant now = EVENING;
    private final InstantSource clock = () -> now;
    public final Till tillOne;
    public final Till tillTwo;
    public final DeviceNode kitchen;

    public SpiceRoute() {
        this(new InMemoryJournal());
    }

    public SpiceRoute(Journal kitchenJournal) {
        tillOne = new Till(node("A", DeviceKind.TERMINAL, new InMemoryJournal()), clock);
        tillTwo = new Till(node("B", DeviceKind.TERMINAL, new InMemoryJournal()), clock);
        kitchen = node("K", DeviceKind.KITCHEN, kitchenJournal);
        for (Event event : DemoRestaurant.SPICE_ROUTE.setUp(EVENING)) {
            tillOne.node.edit(event);
        }
        meet();
    }

    private static DeviceNode node(String code, DeviceKind kind, Journal journal) {
        DeviceIdentity identity = new DeviceIdentity(
                DemoRestaurant.SPICE_ROUTE.tenant(),
                new NodeId(UUID.randomUUID()),
                new DeviceCode(code),
                code,
                kind,
                null,
                new DeviceIdentity.Lan("127.0.0.1", 0, "", List.of()),
                null);
        return DeviceNode.open(identity, journal);
    }

    public InstantSource clock() {
        return clock;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /// Everybody gets what everybody else has.
    public void meet() {
        tell(tillOne.node, tillTwo.node);
        tell(tillTwo.node, tillOne.node);
        tell(tillOne.node, kitchen);
        tell(kitchen, tillOne.node);
        tell(kitchen, tillTwo.node);
    }

    /// One gets what the other has on its disk.
    public void tell(DeviceNode from, DeviceNode to) {
        settle(from);
        settle(to);
        Pull pull = new Pull(to.identity().node(), to.standing().durable(), 10_000, 0);
        await(to.mesh().take(new Push(from.identity().node(), told(from, pull))));
    }

    private static List<String> told(DeviceNode by, Pull pull) {
        try {
            return by.mesh().answer(pull).events();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Waits until all that a node has decided is stored, which is what it tells others.
    private static void settle(DeviceNode node) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (node.standing().unsaved() > 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still unsaved: " + node.standing());
            }
            Thread.onSpinWait();
        }
    }

    private static void await(java.util.concurrent.CompletableFuture<?> durable) {
        try {
            durable.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static <E> E done(Outcome outcome, Class<E> event) {
        if (outcome instanceof Outcome.Done done) {
            await(done.durable());
            return event.cast(done.event());
        }
        throw new AssertionError(outcome.toString());
    }

    @Override
    public void close() {
        tillOne.node.close();
        tillTwo.node.close();
        kitchen.close();
    }

    /// A terminal as far as the kitchen hears of it.
    public static final class Till {
        public final DeviceNode node;
        public final OrderDesk desk;

        private Till(DeviceNode node, InstantSource clock) {
            this.node = node;
            this.desk = new OrderDesk(node, clock, UUID::randomUUID);
        }

        public StaffId waiter() {
            return member("waiter1");
        }

        public StaffId manager() {
            return member("manager1");
        }

        private StaffId member(String username) {
            return node.book().team().stream()
                    .filter(member -> member.username().equals(username))
                    .map(StaffMember::id)
                    .findFirst()
                    .orElseThrow();
        }

        public OrderId table(String number, int covers) {
            DiningTable table = node.book().floor().stream()
                    .filter(candidate -> candidate.number().equals(number))
                    .findFirst()
                    .orElseThrow();
            return done(desk.open(waiter(), OrderType.DINE_IN, table.id(), covers), OrderOpened.class)
                    .order();
        }

        public OrderId takeaway() {
            return done(desk.open(waiter(), OrderType.TAKEAWAY, null, 1), OrderOpened.class)
                    .order();
        }

        public LineId add(OrderId order, String dish, int quantity) {
            return done(desk.add(waiter(), order, dish(dish), quantity), LinesAdded.class)
                    .line();
        }

        public Item dish(String code) {
            return node.book().items().values().stream()
                    .filter(item -> item.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }

        public TicketId send(OrderId order) {
            return done(desk.send(waiter(), order), TicketSent.class).ticket();
        }
    }
}
