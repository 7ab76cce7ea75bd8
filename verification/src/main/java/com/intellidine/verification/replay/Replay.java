package com.intellidine.verification.replay;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.verification.site.RunningSite;
import com.intellidine.verification.site.Site;
import com.intellidine.verification.site.SiteException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Plays a programme on two terminals and a kitchen display against a running server, at full speed, the second
/// terminal cut off from everything for the middle third of its orders.
final class Replay {
    private static final Duration CATCH_UP_MAX = Duration.ofMinutes(10);
    private static final long LOOK_EVERY_MS = 20;
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Duration LONG_BEFORE = Duration.ofHours(1);

    private final RunningSite running;
    private final Programme programme;
    private final Consumer<String> say;

    Replay(RunningSite running, Programme programme, Consumer<String> say) {
        this.running = running;
        this.programme = programme;
        this.say = say;
    }

    /// @param seconds from the first order to the moment at which every store has everything
    /// @param longestWait of a waiter for the screen or for a payment to be on the disk, in seconds
    record Result(int dishes, double seconds, double played, double longestWait) {}

    Result play() {
        Site site = running.site();
        Instant start =
                programme.orders().getFirst().at().atZone(INDIA).toInstant().minus(LONG_BEFORE);
        try (ReplayTerminal first = terminal(site, "till-1", start);
                ReplayTerminal second = terminal(site, "till-2", start);
                ReplayKitchen kitchen =
                        new ReplayKitchen(site.home(site.place("kitchen")), identity(site, "kitchen"), start)) {
            first.sync().plugIn();
            second.sync().plugIn();
            kitchen.sync().plugIn();
            List<DeviceNode> nodes = List.of(first.node(), second.node(), kitchen.node());
            first.signIn();
            second.signIn();
            int dishes = PastMenu.write(first.node(), programme.orders(), start);
            catchUp("the menu", () -> agree(nodes));
            say.accept("The menu has " + dishes + " dishes of the file; everyone has it.");

            long begun = System.nanoTime();
            both(first, second);
            double played = secondsSince(begun);
            catchUp(
                    "the other stores",
                    () -> kitchen.boardIsEmpty()
                            && agree(nodes)
                            && inCentre(first)
                            && inCentre(second)
                            && kitchen.sync().state().notInCentre() == 0);
            return new Result(
                    dishes,
                    secondsSince(begun),
                    played,
                    Math.max(first.longestWaitSeconds(), second.longestWaitSeconds()));
        }
    }

    private static ReplayTerminal terminal(Site site, String place, Instant start) {
        return new ReplayTerminal(site.home(site.place(place)), identity(site, place), start);
    }

    private static DeviceIdentity identity(Site site, String place) {
        return site.place(place).identity();
    }

    private void both(ReplayTerminal first, ReplayTerminal second) {
        List<PastOrder> ones = new ArrayList<>();
        List<PastOrder> others = new ArrayList<>();
        for (PastOrder order : programme.orders()) {
            (ones.size() <= others.size() ? ones : others).add(order);
        }
        try (ExecutorService waiters = Executors.newFixedThreadPool(2)) {
            List<Future<?>> shifts = List.of(
                    waiters.submit(() -> serve(first, ones, false)), waiters.submit(() -> serve(second, others, true)));
            for (Future<?> shift : shifts) {
                shift.get();
            }
        } catch (ExecutionException e) {
            throw new SiteException("a waiter could not go on: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteException("interrupted", e);
        }
    }

    private void serve(ReplayTerminal terminal, List<PastOrder> orders, boolean cutOff) {
        Waiter waiter = new Waiter(terminal);
        for (int i = 0; i < orders.size(); i++) {
            if (cutOff && i == orders.size() / 3) {
                say.accept(terminal.node().identity().name() + " is cut off from the others and from the centre.");
                terminal.sync().pullOut();
            }
            if (cutOff && i == orders.size() * 2 / 3) {
                say.accept(terminal.node().identity().name() + " is connected again.");
                terminal.sync().plugIn();
            }
            if (programme.atTables() && i % 2 == 0) {
                waiter.seat(orders.get(i));
            } else {
                waiter.takeAway(orders.get(i));
            }
        }
        waiter.finishAll();
        // With fewer than three orders the middle third may be the last.
        terminal.sync().plugIn();
    }

    private static boolean agree(List<DeviceNode> nodes) {
        return nodes.stream().allMatch(node -> node.standing().unsaved() == 0)
                && nodes.stream()
                                .map(node -> node.standing().durable())
                                .distinct()
                                .count()
                        == 1;
    }

    private static boolean inCentre(ReplayTerminal terminal) {
        return terminal.sync().state().notInCentre() == 0;
    }

    private static void catchUp(String what, BooleanSupplier done) {
        long end = System.nanoTime() + CATCH_UP_MAX.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new SiteException(
                        what + " did not arrive everywhere in " + CATCH_UP_MAX.toMinutes() + " minutes");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SiteException("interrupted", e);
            }
        }
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
