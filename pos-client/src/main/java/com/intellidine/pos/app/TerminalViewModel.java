package com.intellidine.pos.app;

import com.intellidine.device.node.Book;
import com.intellidine.device.ui.Notices;
import com.intellidine.device.ui.Refresh;
import com.intellidine.device.ui.SyncStatus;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.pos.bill.BillViewModel;
import com.intellidine.pos.counter.Counter;
import com.intellidine.pos.counter.Session;
import com.intellidine.pos.counter.Words;
import com.intellidine.pos.floor.FloorViewModel;
import com.intellidine.pos.order.OrderViewModel;
import com.intellidine.pos.order.Place;
import com.intellidine.pos.signin.PinCheck;
import com.intellidine.pos.signin.SignInViewModel;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The terminal as a whole: which screen there is, who stands at it, and the way from one to the next.
/// Its verbs and those of its screens are called on the thread of the counter's [com.intellidine.device.ui.UiThread].
public final class TerminalViewModel {
    private final Counter counter;
    private final PinCheck pins;
    private final Paper paper;
    private final ReadOnlyObjectWrapper<Screen> screen;
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");
    private final Runnable release;
    private @Nullable Session session;

    public TerminalViewModel(Counter counter, PinCheck pins, Paper paper) {
        this.counter = counter;
        this.pins = pins;
        this.paper = paper;
        this.screen = new ReadOnlyObjectWrapper<>(new Screen.SignIn(newSignIn()));
        this.release = Refresh.follow(counter.node()::subscribe, counter.ui(), this::checkSession);
        tick();
    }

    public ReadOnlyObjectProperty<Screen> screen() {
        return screen.getReadOnlyProperty();
    }

    /// `19:42`
    public ReadOnlyStringProperty clock() {
        return clock.getReadOnlyProperty();
    }

    public Notices notices() {
        return counter.notices();
    }

    public SyncStatus sync() {
        return counter.sync();
    }

    /// Time went by; called about once a second.
    public void tick() {
        clock.set(Words.clock(counter.now(), counter.zone()));
        screen.get().tick();
    }

    public void back() {
        screen.get().back();
    }

    public void signOut() {
        session = null;
        show(new Screen.SignIn(newSignIn()));
    }

    /// Lets go of everything that is watched.
    public void close() {
        release.run();
        screen.get().detach();
    }

    private void show(Screen next) {
        Screen before = screen.get();
        screen.set(next);
        before.detach();
    }

    private SignInViewModel newSignIn() {
        return new SignInViewModel(counter, pins, this::signedIn);
    }

    private void signedIn(Session signedIn) {
        session = signedIn;
        counter.notices().clear();
        showFloor(signedIn);
    }

    /// Whoever was taken off the staff, or given another role, has to sign in anew.
    private void checkSession() {
        Session now = session;
        if (now != null) {
            Book book = counter.book();
            StaffMember known = book.staff().get(now.actor());
            if (known == null || !known.active() || known.role() != now.member().role()) {
                signOut();
                counter.notices().warning(now.firstName() + " was signed out, because the staff list changed.");
            }
        }
    }

    private void showFloor(Session person) {
        show(new Screen.Floor(new FloorViewModel(counter, person, new FromFloor(person))));
    }

    private void showOrder(Session person, Place place) {
        show(new Screen.Order(new OrderViewModel(counter, person, place, new FromOrder(person), paper)));
    }

    private void showBill(Session person, OrderId order) {
        show(new Screen.Bill(new BillViewModel(counter, person, order, new FromBill(person), paper)));
    }

    private final class FromFloor implements FloorViewModel.Exits {
        private final Session person;

        FromFloor(Session person) {
            this.person = person;
        }

        @Override
        public void table(TableId table) {
            showOrder(person, new Place.Table(table));
        }

        @Override
        public void order(OrderId order) {
            showOrder(person, new Place.Open(order));
        }

        @Override
        public void newTakeaway() {
            showOrder(person, new Place.Takeaway());
        }

        @Override
        public void signOut() {
            TerminalViewModel.this.signOut();
        }
    }

    private final class FromOrder implements OrderViewModel.Exits {
        private final Session person;

        FromOrder(Session person) {
            this.person = person;
        }

        @Override
        public void floor() {
            showFloor(person);
        }

        @Override
        public void bill(OrderId order) {
            showBill(person, order);
        }
    }

    private final class FromBill implements BillViewModel.Exits {
        private final Session person;

        FromBill(Session person) {
            this.person = person;
        }

        @Override
        public void order(OrderId order) {
            showOrder(person, new Place.Open(order));
        }

        @Override
        public void floor() {
            showFloor(person);
        }
    }
}
