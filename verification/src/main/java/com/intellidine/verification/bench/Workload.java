package com.intellidine.verification.bench;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceKind;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.InMemoryJournal;
import com.intellidine.device.node.Journal.Group;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.node.Outcome;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent;
import com.intellidine.domain.order.KitchenEvent;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.sync.Chain;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Placed;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a terminal has to store on an evening: takeaway orders of four dishes, each event a commit of its own.
final class Workload {
    private static final int DISHES = 4;

    /// Opened, its dishes, sent, billed, paid, closed.
    static final int EVENTS_AN_ORDER = DISHES + 5;

    private final DeviceNode node;
    private final OrderDesk desk;
    private final List<Group> groups = new ArrayList<>();
    private int given;

    private Workload(DeviceNode node) {
        this.node = node;
        this.desk = new OrderDesk(node, InstantSource.system(), UUID::randomUUID);
    }

    static DeviceIdentity identity() {
        return new DeviceIdentity(
                DemoRestaurant.SPICE_ROUTE.tenant(),
                new NodeId(new UUID(0, 7)),
                new DeviceCode("A"),
                "Till 1",
                DeviceKind.TERMINAL,
                null,
                new DeviceIdentity.Lan("127.0.0.1", 1, "no-key-is-needed-for-a-benchmark-alone", List.of()),
                null);
    }

    /// @param events how many at least
    static Workload of(int events) {
        try (DeviceNode node = DeviceNode.open(identity(), new InMemoryJournal())) {
            DemoRestaurant.SPICE_ROUTE.setUp(InstantSource.system().instant()).forEach(node::edit);
            Workload workload = new Workload(node);
            for (int i = 0; workload.groups.size() < events; i++) {
                workload.order(i);
            }
            return workload;
        }
    }

    /// One order of a long evening: dishes added, sent and bumped again and again, then billed and paid.
    static List<LogEntry> longOrder(int events) {
        try (DeviceNode node = DeviceNode.open(identity(), new InMemoryJournal())) {
            DemoRestaurant.SPICE_ROUTE.setUp(InstantSource.system().instant()).forEach(node::edit);
            Workload workload = new Workload(node);
            workload.evening(events);
            return workload.groups.stream()
                    .flatMap(group -> group.entries().stream())
                    .toList();
        }
    }

    private void evening(int events) {
        StaffId waiter = manager();
        List<Item> menu = node.book().items().values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        OrderId order = keep(desk.open(waiter, OrderType.TAKEAWAY, null, 1)).order();
        while (groups.size() < events - 2) {
            for (int dish = 0; dish < DISHES && groups.size() < events - 2; dish++) {
                keep(desk.add(waiter, order, menu.get(groups.size() % menu.size()), 1 + dish % 2));
            }
            if (groups.size() < events - 3) {
                TicketId ticket = ((KitchenEvent.TicketSent) keep(desk.send(waiter, order))).ticket();
                keep(desk.bump(waiter, order, ticket));
            }
        }
        BillId bill = ((BillEvent.BillsIssued) keep(desk.bill(waiter, order))).bill();
        keep(desk.takeCash(waiter, order, bill, Money.rupees(100_000)));
    }

    /// The next groups in the order in which a terminal would store them.
    ///
    /// @param events in each group, which then has the states after the last of them
    List<Group> next(int count, int events) {
        List<Group> next = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Group> taken = groups.subList(given, given + events);
            given += events;
            Map<String, Aggregate> states = new LinkedHashMap<>();
            taken.forEach(group -> states.putAll(group.states()));
            next.add(new Group(
                    taken.stream().flatMap(group -> group.placed().stream()).toList(), states));
        }
        return next;
    }

    /// Who may do everything that an evening has.
    private StaffId manager() {
        return node.book().team().stream()
                .filter(member -> member.role() == Role.MANAGER)
                .map(StaffMember::id)
                .findFirst()
                .orElseThrow();
    }

    private void order(int number) {
        StaffId waiter = manager();
        List<Item> menu = node.book().items().values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        OrderId order = keep(desk.open(waiter, OrderType.TAKEAWAY, null, 1)).order();
        for (int dish = 0; dish < DISHES; dish++) {
            keep(desk.add(waiter, order, menu.get((number + dish * 7) % menu.size()), 1 + dish % 2));
        }
        keep(desk.send(waiter, order));
        BillId bill = ((BillEvent.BillsIssued) keep(desk.bill(waiter, order))).bill();
        keep(desk.takeCash(waiter, order, bill, Money.rupees(100_000)));
        keep(desk.close(waiter, order));
    }

    /// On the only branch of the only author.
    private static Placed placed(LogEntry entry) {
        return new Placed(entry, 0, new Chain(List.of(new Chain.Branch(Chain.NONE, 1, entry.head()))));
    }

    private OrderEvent keep(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done done) || !(done.event() instanceof OrderEvent event)) {
            throw new IllegalStateException("the workload was refused: " + outcome);
        }
        groups.add(new Group(
                List.of(placed(done.entry())),
                Map.of(
                        AggregateId.of(event.order()).toString(),
                        node.order(event.order()).orElseThrow())));
        return event;
    }
}
