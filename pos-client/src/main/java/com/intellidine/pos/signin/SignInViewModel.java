package com.intellidine.pos.signin;

import com.intellidine.device.ui.Lists;
import com.intellidine.device.ui.Refresh;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.tenant.Permission;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.pos.counter.Counter;
import com.intellidine.pos.counter.Session;
import com.intellidine.pos.counter.Words;
import com.intellidine.pos.signin.PinCheck.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The first screen: choose yourself, type your PIN. It is checked as soon as it has its digits.
public final class SignInViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SignInViewModel.class);

    /// How many digits a PIN has on this terminal.
    public static final int PIN_DIGITS = Limits.PIN_LENGTH_MIN_DIGITS;

    /// @param code what the tile's id is made of
    public record Person(StaffId id, String code, String name, String role, String initials, boolean chosen) {}

    private final Counter counter;
    private final PinCheck check;
    private final Consumer<Session> onSignedIn;
    private final Runnable release;

    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper restaurant = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper digits = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();

    private @Nullable StaffMember chosen;
    private String pin = "";

    public SignInViewModel(Counter counter, PinCheck check, Consumer<Session> onSignedIn) {
        this.counter = counter;
        this.check = check;
        this.onSignedIn = onSignedIn;
        this.release = Refresh.follow(counter.node()::subscribe, counter.ui(), this::show);
        show();
    }

    public void detach() {
        release.run();
    }

    public ObservableList<Person> people() {
        return people;
    }

    public ReadOnlyStringProperty restaurant() {
        return restaurant.getReadOnlyProperty();
    }

    /// `Till 1`
    public String device() {
        return counter.node().identity().name();
    }

    /// `Asha, your PIN`
    public ReadOnlyStringProperty prompt() {
        return prompt.getReadOnlyProperty();
    }

    /// What was wrong with the last PIN; empty as soon as a new one is begun.
    public ReadOnlyStringProperty complaint() {
        return complaint.getReadOnlyProperty();
    }

    /// How many digits have been typed.
    public ReadOnlyIntegerProperty digits() {
        return digits.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty checking() {
        return checking.getReadOnlyProperty();
    }

    private List<StaffMember> team() {
        return counter.book().team().stream()
                .filter(member -> member.may(Permission.TAKE_ORDERS))
                .toList();
    }

    private void show() {
        @Nullable Restaurant known = counter.book().restaurant();
        restaurant.set(known == null ? "" : known.name());
        List<StaffMember> team = team();
        if (chosen != null) {
            StaffId id = chosen.id();
            chosen = find(team, id).orElse(null);
        }
        Lists.update(people, team.stream().map(this::person).toList());
        prompt.set(
                chosen != null
                        ? Words.firstName(chosen.name()) + ", your PIN"
                        : team.isEmpty() ? "Nobody can sign in yet" : "Who is it?");
        digits.set(pin.length());
    }

    private static Optional<StaffMember> find(List<StaffMember> team, StaffId id) {
        return team.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    private Person person(StaffMember member) {
        boolean isChosen = chosen != null && chosen.id().equals(member.id());
        return new Person(
                member.id(), member.username(), member.name(), member.role().title(), member.initials(), isChosen);
    }

    public void choose(StaffId id) {
        if (checking.get()) {
            return;
        }
        chosen = find(team(), id).orElse(null);
        pin = "";
        complaint.set("");
        show();
    }

    /// Another digit. The last one starts the check.
    public void type(String digit) {
        if (checking.get() || pin.length() >= PIN_DIGITS) {
            return;
        }
        complaint.set(chosen == null ? "Tap your name first." : "");
        if (chosen != null) {
            pin += digit;
            show();
            if (pin.length() == PIN_DIGITS) {
                check(chosen);
            }
        }
    }

    public void deleteLast() {
        if (!checking.get() && !pin.isEmpty()) {
            pin = pin.substring(0, pin.length() - 1);
            show();
        }
    }

    public void clear() {
        if (!checking.get()) {
            pin = "";
            complaint.set("");
            show();
        }
    }

    private void check(StaffMember person) {
        checking.set(true);
        var _ = check.check(person, pin)
                .whenComplete((verdict, failure) -> counter.ui().execute(() -> {
                    checking.set(false);
                    pin = "";
                    if (failure != null) {
                        LOG.error("fault=POS-PIN the check of a PIN failed", failure);
                        complaint.set("Your PIN could not be checked (POS-PIN). Try again, or use another terminal.");
                    } else {
                        judge(person, verdict);
                    }
                    show();
                }));
    }

    private void judge(StaffMember person, Verdict verdict) {
        switch (verdict) {
            case Verdict.Right() -> onSignedIn.accept(new Session(person));
            case Verdict.Refused(String sentence) -> complaint.set(sentence);
        }
    }
}
