package com.intellidine.device.store;

import com.intellidine.demo.DemoEvening;
import com.intellidine.demo.DemoRestaurant;
import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceKind;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.Journal;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.node.Outcome;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.shift.ShiftEvent.ShiftClosed;
import com.intellidine.domain.shift.ShiftEvent.ShiftOpened;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.NodeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A dinner service at one till over a journal, one deed after the other, each waited for until it is on the disk.
final class Service implements AutoCloseable {
    static final Instant EVENING = Instant.parse("2026-11-22T14:12:00.123456789Z");

    private final DeviceNode node;
    private final OrderDesk desk;
    private final StaffId waiter;
    private Instant now = EVENING;

    Service(DeviceIdentity identity, Journal journal) {
        this.node = DeviceNode.open(identity, journal);
        this.desk = new OrderDesk(
                node,
                () -> {
                    now = now.plusSeconds(1);
                    return now;
                },
                UUID::randomUUID);
        if (node.book().restaurant() == null) {
            for (Event event : DemoRestaurant.SPICE_ROUTE.setUp(EVENING)) {
                done(node.edit(event));
            }
        }
        this.waiter = node.book().team().stream()
                .filter(member -> member.role() == Role.MANAGER)
                .map(StaffMember::id)
                .findFirst()
                .orElseThrow();
    }

    static DeviceIdentity identity(int number) {
        return new DeviceIdentity(
                DemoRestaurant.SPICE_ROUTE.tenant(),
                new NodeId(new UUID(7, number)),
                new DeviceCode("T" + number),
                "Till " + number,
                DeviceKind.TERMINAL,
                null,
                new DeviceIdentity.Lan("127.0.0.1", 0, "k3y", List.of()),
                null);
    }

    DeviceNode node() {
        return node;
    }

    static Event done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done done)) {
            throw new AssertionError(outcome);
        }
        try {
            done.durable().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return done.event();
    }

    private Item dish(int number) {
        return node.book().items().values().stream()
                .sorted(java.util.Comparator.comparing(Item::code))
                .toList()
                .get(number);
    }

    OrderId open() {
        return ((OrderOpened) done(desk.open(waiter, OrderType.TAKEAWAY, null, 1))).order();
    }

    void add(OrderId order, int dish) {
        done(desk.add(waiter, order, dish(dish), 2));
    }

    TicketId send(OrderId order) {
        return ((TicketSent) done(desk.send(waiter, order))).ticket();
    }

    BillsIssued bill(OrderId order) {
        return (BillsIssued) done(desk.bill(waiter, order));
    }

    OrderId orderOnTheBoard() {
        OrderId order = open();
        add(order, 1);
        add(order, 2);
        send(order);
        return order;
    }

    OrderId paidOrder(boolean bumped) {
        OrderId order = open();
        add(order, 3);
        add(order, 4);
        TicketId ticket = send(order);
        if (bumped) {
            done(desk.bump(waiter, order, ticket));
        }
        BillsIssued bill = bill(order);
        done(desk.takeCash(waiter, order, bill.bill(), Money.rupees(20_000)));
        done(desk.close(waiter, order));
        return order;
    }

    static ShiftId shift(int number) {
        return new ShiftId(new UUID(8, number));
    }

    /// With 500 rupees, at a till of its own.
    void opensShift(int number) {
        done(node.edit(new ShiftOpened(shift(number), new DeviceCode("T" + number), Money.rupees(500), stamp())));
    }

    /// @param over by how many rupees the drawer holds more than it should
    void closesShift(int number, int over) {
        done(node.edit(new ShiftClosed(shift(number), Money.rupees(500L + over), Known.NOTHING, null, stamp())));
    }

    private Stamp stamp() {
        return new Stamp(waiter, EVENING);
    }

    /// The whole of its bill.
    void credit(OrderId order) {
        BillId bill = node.order(order).orElseThrow().bills().getFirst().id();
        done(desk.bills().credit(waiter, order, bill, Map.of(), CreditNote.Cause.REFUND, "sent back", waiter));
    }

    /// Something in every history that a restaurant has beside orders.
    void evening() {
        DeviceIdentity self = node.identity();
        DemoEvening.facts(self.tenant(), waiter, self.code(), LocalDate.of(2026, 11, 22), EVENING)
                .forEach(event -> done(node.edit(event)));
    }

    /// From one open order to another, and changed there.
    OrderId moveALine() {
        OrderId home = open();
        add(home, 1);
        OrderId host = open();
        LineId line = node.tab(home).orElseThrow().lines().getFirst().id();
        done(desk.move(waiter, home, host, List.of(line)));
        done(desk.changeQuantity(waiter, host, line, 5));
        return host;
    }

    OrderId cancelledOrder() {
        OrderId order = open();
        done(desk.cancel(waiter, order, "Guest left"));
        return order;
    }

    /// Takes over what another till has on its disk.
    void meet(Service other) {
        for (int round = 0; round < 10; round++) {
            try {
                NodeId self = node.identity().node();
                Pull pull = new Pull(self, node.standing().durable(), 100, 0);
                List<String> events = other.node.mesh().answer(pull).events();
                node.mesh().take(new Push(other.node.identity().node(), events)).get(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
