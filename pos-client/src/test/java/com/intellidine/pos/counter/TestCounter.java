package com.intellidine.pos.counter;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceKind;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.InMemoryJournal;
import com.intellidine.device.node.Journal;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.node.Outcome;
import com.intellidine.device.sync.PeerContact;
import com.intellidine.device.sync.SyncMonitor;
import com.intellidine.device.sync.SyncState;
import com.intellidine.device.ui.Notices;
import com.intellidine.device.ui.Notices.Notice;
import com.intellidine.device.ui.SyncStatus;
import com.intellidine.device.ui.UiThread;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.floor.DiningTable;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.sync.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The demo restaurant on a node without a disk, a clock that tests set, and a screen thread that they run.
public final class TestCounter implements AutoCloseable {
    private static final long WAIT_MAX_NS = Duration.ofSeconds(10).toNanos();

    private final ConcurrentLinkedQueue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final Link link = new Link();
    private volatile Instant now = Instant.parse("2026-11-22T14:12:00Z");
    private final DeviceNode node;
    private final Counter counter;

    public TestCounter() {
        this(new InMemoryJournal());
    }

    public TestCounter(Journal journal) {
        this(journal, null);
    }

    /// @param ui the screen's thread; null to run it with [#draw]
    public TestCounter(Journal journal, @Nullable UiThread ui) {
        DeviceIdentity identity = new DeviceIdentity(
                DemoRestaurant.SPICE_ROUTE.tenant(),
                new NodeId(UUID.randomUUID()),
                new DeviceCode("A"),
                "Till 1",
                DeviceKind.TERMINAL,
                null,
                new DeviceIdentity.Lan("127.0.0.1", 0, "", List.of()),
                null);
        node = DeviceNode.open(identity, journal);
        OrderDesk desk = new OrderDesk(node, this::now, UUID::randomUUID);
        UiThread screen = ui == null ? work::add : ui;
        counter = new Counter(node, desk, screen, new Notices(), new SyncStatus(link, screen));
        for (Event event : DemoRestaurant.SPICE_ROUTE.setUp(now)) {
            node.edit(event);
        }
        settle();
    }

    public Instant now() {
        return now;
    }

    public Counter counter() {
        return counter;
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    public void link(SyncState state) {
        link.state = state;
        link.listeners.forEach(Runnable::run);
        settle();
    }

    public static PeerContact kitchen(boolean reachable, boolean hasAll) {
        return new PeerContact("Kitchen", DeviceKind.KITCHEN, null, reachable, hasAll);
    }

    /// Runs what waits for the screen's thread, now.
    public void draw() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    /// Until everything is saved and shown.
    public void settle() {
        until(() -> node.standing().unsaved() == 0 || node.standing().failure() != null);
        draw();
    }

    /// Runs the screen's thread until something is so.
    public void until(BooleanSupplier reached) {
        long deadline = System.nanoTime() + WAIT_MAX_NS;
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not happen in time");
            }
            draw();
            Thread.onSpinWait();
        }
        draw();
    }

    public Session session(String username) {
        return new Session(member(username));
    }

    public StaffMember member(String username) {
        return counter.book().team().stream()
                .filter(member -> member.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    public StaffId waiter() {
        return member("waiter1").id();
    }

    public DiningTable table(String number) {
        return counter.book().floor().stream()
                .filter(table -> table.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    public Item dish(String code) {
        return counter.book().items().values().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public void edit(Event event) {
        node.edit(event);
        settle();
    }

    public OrderId open(String table, int covers) {
        return opened(
                counter.desk().open(waiter(), OrderType.DINE_IN, table(table).id(), covers));
    }

    public OrderId takeaway() {
        return opened(counter.desk().open(waiter(), OrderType.TAKEAWAY, null, 1));
    }

    private OrderId opened(Outcome outcome) {
        OrderOpened event = (OrderOpened) ((Outcome.Done) outcome).event();
        settle();
        return event.order();
    }

    public void order(OrderId order, String dish, int quantity) {
        counter.desk().add(waiter(), order, dish(dish), quantity);
        settle();
    }

    public void send(OrderId order) {
        counter.desk().send(waiter(), order);
        settle();
    }

    public void bump(OrderId order) {
        order(order)
                .tickets()
                .forEach(ticket -> counter.desk().bump(member("kitchen_staff1").id(), order, ticket.id()));
        settle();
    }

    public Order order(OrderId id) {
        return node.order(id).orElseThrow();
    }

    public Tab tab(OrderId id) {
        return node.tab(id).orElseThrow();
    }

    public List<String> said() {
        return new ArrayList<>(
                counter.notices().shown().stream().map(Notice::sentence).toList());
    }

    @Override
    public void close() {
        node.close();
    }

    private static final class Link implements SyncMonitor {
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        private volatile SyncState state = new SyncState(0, null, List.of(), null, 0);

        @Override
        public SyncState state() {
            return state;
        }

        @Override
        public Runnable subscribe(Runnable listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }
}
