package com.intellidine.verification.audit;

import com.intellidine.demo.DemoEvening;
import com.intellidine.demo.DemoRestaurant;
import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.node.Outcome;
import com.intellidine.device.store.H2Journal;
import com.intellidine.device.sync.SyncService;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.verification.site.Distribution;
import com.intellidine.verification.site.RunningSite;
import com.intellidine.verification.site.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/// A lunch at a real site, short but with something for every table of every store: guests who have paid and guests who
/// have not, a person who signed in at the centre and one who could not.
final class Lunch {
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);

    private Lunch() {}

    /// A device with its store and its links.
    private record Device(DeviceNode node, SyncService sync, OrderDesk desk) implements AutoCloseable {
        static Device open(Site site, String place) {
            DeviceIdentity identity = site.place(place).identity();
            DeviceNode node = DeviceNode.open(identity, H2Journal.open(site.home(site.place(place)), identity));
            return new Device(
                    node,
                    SyncService.start(node, InstantSource.system(), RandomGenerator.getDefault()),
                    new OrderDesk(node, InstantSource.system(), UUID::randomUUID));
        }

        @Override
        public void close() {
            sync.close();
            node.close();
        }
    }

    static void serve(Site site) throws Exception {
        try (RunningSite running = new RunningSite(site, Distribution.find(), (device, ack) -> {})) {
            running.startServer(List.of("-Xmx400m"));
            try (Device till1 = Device.open(site, "till-1");
                    Device till2 = Device.open(site, "till-2");
                    Device kitchen = Device.open(site, "kitchen")) {
                List<Device> all = List.of(till1, till2, kitchen);
                await("the menu", () -> agree(all) && till1.node().book().team().size() == 3);
                evening(till1);
                paidOrder(till1);
                openOrder(till2);
                await("the tickets", () -> agree(all));
                bumpFirst(kitchen);
                await(
                        "every event",
                        () -> agree(all)
                                && all.stream()
                                        .allMatch(
                                                device -> device.sync().state().notInCentre() == 0));
            }
            signIn(site, DemoRestaurant.PASSWORD);
            signIn(site, "wrong");
        }
    }

    private static void paidOrder(Device till) {
        StaffId waiter = manager(till);
        OrderId order = open(till, waiter);
        done(till.desk().add(waiter, order, dish(till, 0), 2));
        LineId second = ((LinesAdded) done(till.desk().add(waiter, order, dish(till, 1), 1))).line();
        done(till.desk().remove(waiter, order, second));
        done(till.desk().send(waiter, order));
        BillsIssued bill = (BillsIssued) done(till.desk().bill(waiter, order));
        done(till.desk().takeCash(waiter, order, bill.bill(), Money.rupees(5_000)));
        done(till.desk().close(waiter, order));
        done(till.desk()
                .bills()
                .credit(waiter, order, bill.bill(), Map.of(), CreditNote.Cause.REFUND, "sent back", waiter));
    }

    /// Something in every history that a restaurant has beside orders.
    private static void evening(Device till) {
        DeviceIdentity self = till.node().identity();
        StaffId manager = manager(till);
        DemoEvening.facts(self.tenant(), manager, self.code(), LocalDate.of(2026, 11, 22), Instant.now())
                .forEach(event -> done(till.node().edit(event)));
    }

    private static void openOrder(Device till) {
        StaffId waiter = manager(till);
        OrderId order = open(till, waiter);
        done(till.desk().add(waiter, order, dish(till, 2), 1));
        done(till.desk().send(waiter, order));
    }

    /// Who may do everything that a lunch has.
    private static StaffId manager(Device device) {
        return device.node().book().team().stream()
                .filter(member -> member.role() == Role.MANAGER)
                .map(StaffMember::id)
                .findFirst()
                .orElseThrow();
    }

    private static OrderId open(Device till, StaffId waiter) {
        return ((OrderOpened) done(till.desk()
                        .open(
                                waiter,
                                OrderType.DINE_IN,
                                till.node().book().floor().getFirst().id(),
                                2)))
                .order();
    }

    private static void bumpFirst(Device kitchen) {
        var order = kitchen.node().book().openOrders().getFirst();
        TicketId ticket = order.tickets().getFirst().id();
        done(kitchen.desk().bump(manager(kitchen), order.id(), ticket));
    }

    private static Item dish(Device till, int number) {
        return till.node()
                .book()
                .dishes(till.node().book().rail().getFirst().id())
                .get(number);
    }

    private static Event done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done done)) {
            throw new AssertionError(outcome);
        }
        try {
            done.durable().get(WAIT_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("not saved", e);
        }
        return done.event();
    }

    private static boolean agree(List<Device> all) {
        return all.stream()
                        .map(device -> device.node().standing().durable())
                        .distinct()
                        .count()
                == 1;
    }

    private static void signIn(Site site, String password) throws IOException, InterruptedException {
        String body = "{\"username\":\"waiter1\",\"password\":\"" + password + "\",\"tenant_id\":\""
                + DemoRestaurant.SPICE_ROUTE.tenant() + "\"}";
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + "/api/auth/staff/login"))
                            .header("Content-Type", "application/json")
                            .timeout(WAIT_MAX)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    private static void await(String what, BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + WAIT_MAX.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " did not arrive everywhere");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
