package com.intellidine.verification.replay;

import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Tab;
import com.intellidine.pos.floor.FloorTile;
import com.intellidine.pos.floor.FloorViewModel;
import com.intellidine.pos.order.OrderViewModel;
import com.intellidine.verification.replay.PastOrder.PastLine;
import com.intellidine.verification.site.SiteException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Plays past orders at one terminal, by the verbs of its screens.
final class Waiter {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int TRIES_MAX = 20;

    /// So many tables are served at once before the oldest asks for the bill.
    private static final int TABLES_AT_ONCE = 6;

    private final ReplayTerminal terminal;
    private final Deque<Seated> seated = new ArrayDeque<>();

    /// Guests at a table who will order the rest later.
    private record Seated(OrderId order, PastOrder past, List<PastLine> later) {}

    Waiter(ReplayTerminal terminal) {
        this.terminal = terminal;
    }

    void takeAway(PastOrder past) {
        reach(past);
        terminal.onFloor(floor -> {
            floor.showPage(FloorViewModel.Page.TAKEAWAY);
            tap(floor, FloorTile.Target.NewTakeaway.class);
        });
        past.lines().forEach(this::add);
        send();
        pay(past);
    }

    /// Seats guests who order the first half now. Tables that have sat long enough order the rest and pay.
    void seat(PastOrder past) {
        reach(past);
        if (!atFreeTable()) {
            takeAway(past);
            return;
        }
        int now = (past.lines().size() + 1) / 2;
        past.lines().subList(0, now).forEach(this::add);
        OrderId order = orderOnScreen();
        send();
        terminal.onOrder(screen -> {
            screen.back();
            return true;
        });
        seated.addLast(
                new Seated(order, past, past.lines().subList(now, past.lines().size())));
        if (seated.size() > TABLES_AT_ONCE) {
            finish(seated.removeFirst());
        }
    }

    /// Whether there is one; the order for it is on the screen then.
    private boolean atFreeTable() {
        for (TableId table : PastMenu.tables()) {
            if (terminal.node().book().openOrders(table).isEmpty() && terminal.seatAt(table)) {
                return true;
            }
        }
        return false;
    }

    /// The evening ends: everyone who still sits orders the rest and pays.
    void finishAll() {
        while (!seated.isEmpty()) {
            finish(seated.removeFirst());
        }
    }

    private void finish(Seated guests) {
        terminal.onFloor(floor -> floor.choose(guests.order()));
        guests.later().forEach(this::add);
        changeTheirMind(guests.past());
        if (!guests.later().isEmpty()) {
            send();
        }
        pay(guests.past());
    }

    /// A dish that is ordered and taken back before it is sent.
    private void changeTheirMind(PastOrder past) {
        ItemId dish = PastMenu.item(past.lines().getFirst().dish());
        int before = unsent().size();
        Money sum = sum(unsent());
        terminal.onOrder(screen -> {
            screen.add(dish);
            screen.fewer();
            return true;
        });
        if (unsent().size() != before || !sum(unsent()).equals(sum)) {
            throw new SiteException("a dish that was taken back is still on the order");
        }
    }

    private void add(PastLine line) {
        for (int one = 0; one < line.quantity().count(); one++) {
            addOne(line);
        }
    }

    /// Another terminal may change the price between the edit and the tap; a waiter sees it and tries again.
    private void addOne(PastLine line) {
        ItemId id = PastMenu.item(line.dish());
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            Item item = terminal.node().book().items().get(id);
            if (item == null) {
                throw new SiteException(line.dish() + " is not on the menu");
            }
            if (!item.price().equals(line.price())) {
                terminal.node()
                        .edit(ItemEdited.price(
                                id,
                                line.price(),
                                new Stamp(
                                        new StaffId(new UUID(0, 1)),
                                        terminal.clock().instant())));
            }
            Money before = sum(unsent());
            terminal.onOrder(screen -> {
                screen.add(id);
                return true;
            });
            Money added = sum(unsent()).minus(before);
            if (added.equals(line.price())) {
                return;
            }
            if (added.isZero()) {
                throw new SiteException(line.dish() + " was not added: " + terminal.problems());
            }
            terminal.onOrder(screen -> {
                screen.fewer();
                return true;
            });
        }
        throw new SiteException("the price of " + line.dish() + " does not stand still");
    }

    private static Money sum(List<Line> lines) {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }

    private List<Line> unsent() {
        return terminal.onOrder(screen -> Optional.ofNullable(screen.order())
                .flatMap(terminal.node()::tab)
                .map(Tab::unsentLines)
                .orElse(List.of()));
    }

    private OrderId orderOnScreen() {
        return terminal.onOrder(screen -> Optional.ofNullable(screen.order()).orElseThrow());
    }

    private void send() {
        if (!terminal.onOrder(OrderViewModel::send)) {
            throw new SiteException("nothing was sent: " + terminal.problems());
        }
    }

    private void pay(PastOrder past) {
        OrderId order = orderOnScreen();
        terminal.onOrder(screen -> {
            screen.billAndPay();
            return true;
        });
        terminal.payExactly();
        if (!terminal.settled(order)) {
            throw new SiteException("order " + past.number() + " is not settled: " + terminal.problems());
        }
    }

    private static void tap(FloorViewModel floor, Class<? extends FloorTile.Target> target) {
        FloorTile tile = floor.tiles().stream()
                .filter(candidate -> target.isInstance(candidate.target()))
                .findFirst()
                .orElseThrow();
        floor.tap(tile);
    }

    private void reach(PastOrder past) {
        Instant at = past.at().atZone(INDIA).toInstant();
        terminal.clock().reach(at);
    }
}
