package com.intellidine.verification.replay;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.PinVerifier;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.store.H2Journal;
import com.intellidine.device.ui.Notices;
import com.intellidine.device.ui.SyncStatus;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TableId;
import com.intellidine.pos.app.PrinterPaper;
import com.intellidine.pos.app.Screen;
import com.intellidine.pos.app.TerminalViewModel;
import com.intellidine.pos.bill.BillViewModel;
import com.intellidine.pos.counter.Counter;
import com.intellidine.pos.floor.FloorViewModel;
import com.intellidine.pos.order.OrderViewModel;
import com.intellidine.pos.printing.NoPrinter;
import com.intellidine.pos.signin.PinCheck;
import com.intellidine.pos.signin.SignInViewModel;
import com.intellidine.verification.site.SiteException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/// A terminal with its own store, worked through its view models on a screen thread of its own.
final class ReplayTerminal implements AutoCloseable {
    private static final String WAITER = "waiter1";
    private static final String WAITERS_PIN = "3333";

    private final DeviceNode node;
    private final ReplayClock clock;
    private final OrderDesk desk;
    private final SwitchedSync sync;
    private final ScreenThread screen;
    private final TerminalViewModel model;

    ReplayTerminal(Path home, DeviceIdentity identity, Instant start) {
        this.clock = new ReplayClock(start);
        this.node = DeviceNode.open(identity, H2Journal.open(home, identity));
        this.desk = new OrderDesk(node, clock, UUID::randomUUID);
        this.sync = new SwitchedSync(node);
        this.screen = new ScreenThread(identity.name());
        this.model = screen.call(() -> new TerminalViewModel(
                new Counter(node, desk, screen, new Notices(), new SyncStatus(sync, screen)),
                ReplayTerminal::check,
                PrinterPaper.of(node, new NoPrinter())));
    }

    private static CompletableFuture<PinCheck.Verdict> check(
            com.intellidine.domain.tenant.StaffMember person, String pin) {
        boolean right = PinVerifier.matches(pin, person.pinVerifier());
        return CompletableFuture.completedFuture(
                right ? new PinCheck.Verdict.Right() : new PinCheck.Verdict.Refused("wrong PIN"));
    }

    DeviceNode node() {
        return node;
    }

    SwitchedSync sync() {
        return sync;
    }

    ReplayClock clock() {
        return clock;
    }

    void signIn() {
        screen.await(
                "the waiter",
                () -> onSignIn().people().stream()
                        .anyMatch(person -> person.code().equals(WAITER)));
        doing(() -> {
            SignInViewModel signIn = onSignIn();
            signIn.people().stream()
                    .filter(person -> person.code().equals(WAITER))
                    .forEach(person -> signIn.choose(person.id()));
            WAITERS_PIN.chars().forEach(digit -> signIn.type(Character.toString(digit)));
        });
        screen.await("the floor", () -> model.screen().get() instanceof Screen.Floor);
    }

    private SignInViewModel onSignIn() {
        if (model.screen().get() instanceof Screen.SignIn(SignInViewModel signIn)) {
            return signIn;
        }
        throw new SiteException("the terminal does not show the sign-in");
    }

    void onFloor(Consumer<FloorViewModel> doing) {
        doing(() -> {
            if (!(model.screen().get() instanceof Screen.Floor(FloorViewModel floor))) {
                throw new SiteException("the terminal does not show the floor: " + problems());
            }
            doing.accept(floor);
        });
    }

    /// Taps a table that was free a moment ago.
    ///
    /// @return whether a new order begins; not when the other terminal has just seated guests there
    boolean seatAt(TableId table) {
        return screen.call(() -> {
            if (!(model.screen().get() instanceof Screen.Floor(FloorViewModel floor))) {
                throw new SiteException("the terminal does not show the floor: " + problems());
            }
            floor.tapTable(table);
            if (model.screen().get() instanceof Screen.Order(OrderViewModel order)) {
                if (order.order() == null) {
                    return true;
                }
                order.back();
            } else {
                floor.dismissChoice();
            }
            return false;
        });
    }

    <T> T onOrder(Function<OrderViewModel, T> doing) {
        return screen.call(() -> {
            if (!(model.screen().get() instanceof Screen.Order(OrderViewModel order))) {
                throw new SiteException("the terminal does not show an order: " + problems());
            }
            return doing.apply(order);
        });
    }

    /// Pays the bill on the screen with the exact amount, and goes on when the money is on the disk.
    void payExactly() {
        doing(() -> {
            BillViewModel bill = onBill();
            bill.exact();
            bill.take();
        });
        screen.await(
                "the payment: " + problems(),
                () -> !(model.screen().get() instanceof Screen.Bill)
                        || onBill().paid().get().shown());
        doing(() -> {
            if (model.screen().get() instanceof Screen.Bill(BillViewModel bill)) {
                bill.done();
            }
        });
    }

    private BillViewModel onBill() {
        if (model.screen().get() instanceof Screen.Bill(BillViewModel bill)) {
            return bill;
        }
        throw new SiteException("the terminal does not show a bill: " + problems());
    }

    /// What the waiter is told is wrong.
    String problems() {
        return model.notices().shown().stream()
                .map(Notices.Notice::sentence)
                .toList()
                .toString();
    }

    double longestWaitSeconds() {
        return screen.longestWaitSeconds();
    }

    boolean settled(OrderId order) {
        return node.tab(order).orElseThrow().settled();
    }

    private void doing(Runnable action) {
        screen.call(() -> {
            action.run();
            return true;
        });
    }

    @Override
    public void close() {
        doing(model::close);
        sync.close();
        screen.close();
        node.close();
    }

    /// The tenant that is replayed into.
    static DemoRestaurant restaurant() {
        return DemoRestaurant.SPICE_ROUTE;
    }
}
