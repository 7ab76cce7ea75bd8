package com.intellidine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.audit.Flag.Why;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.menu.CategoryChange;
import com.intellidine.domain.menu.MenuEvent.CategoryEdited;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.PaymentEvent.PaymentConfirmed;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.CashMove;
import com.intellidine.domain.shift.ShiftEvent.CashMoved;
import com.intellidine.domain.tenant.Permission;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffChange;
import com.intellidine.domain.tenant.TenantEvent.ClockedOut;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import com.intellidine.sync.History;
import com.intellidine.sync.LogEntry;
import com.intellidine.testing.Peer;
import com.intellidine.testing.Some;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlagsTest {
    private static final StaffId MEENA = new StaffId(Some.id(40));
    private static final StaffId RAVI = new StaffId(Some.id(41));
    private final Peer till = new Peer("A");
    private final Peer office = new Peer("B");

    private static Stamp at(StaffId actor, int minute) {
        return new Stamp(actor, Instant.parse("2026-11-22T12:00:00Z").plusSeconds(60L * minute));
    }

    private static StaffEdited hired(StaffId person, Role role) {
        return new StaffEdited(
                person,
                StaffChange.change().name("Ravi").role(role).active(true).build(),
                at(MEENA, 0));
    }

    private static CategoryEdited edit(StaffId actor, int minute) {
        return new CategoryEdited(
                new CategoryId(Some.id(50)), CategoryChange.of("Sides " + minute, 1), at(actor, minute));
    }

    @BeforeEach
    void hire() {
        till.append(hired(MEENA, Role.MANAGER));
        till.append(hired(RAVI, Role.MANAGER));
        meet();
    }

    private void meet() {
        till.tellAll(office);
        office.tellAll(till);
    }

    private List<Flag> flags(LogEntry... entries) {
        meet();
        return Flags.of(
                List.of(entries),
                person -> {
                    String name = AggregateId.of(person).toString();
                    return History.of(name, office.log().entriesOf(name));
                },
                hash -> office.log().entries().stream()
                        .filter(entry -> entry.hash().equals(hash))
                        .findFirst());
    }

    @Test
    void flagsNothingThatWasAllowed() {
        assertEquals(List.of(), flags(till.append(edit(RAVI, 1))));
    }

    @Test
    void flagsWhoLackedThePermission() {
        office.append(
                new StaffEdited(RAVI, StaffChange.change().role(Role.WAITER).build(), at(MEENA, 1)));
        meet();
        LogEntry edit = till.append(edit(RAVI, 2));
        assertEquals(List.of(new Flag(edit, new Need.Leave(RAVI, Permission.EDIT_MENU), Why.LACKED)), flags(edit));
        ItemId dish = new ItemId(Some.id(51));
        assertEquals(
                List.of(),
                flags(till.append(ItemEdited.availability(dish, false, at(RAVI, 3)))),
                "a waiter may say that a dish is sold out");
        assertEquals(
                1,
                flags(till.append(ItemEdited.price(dish, Money.rupees(1), at(RAVI, 4))))
                        .size());
    }

    @Test
    void flagsWhoPassesOnTheBanksWordAfterHeWasTakenOffTheStaff() {
        LogEntry before = till.append(confirmed(RAVI));
        assertEquals(List.of(), flags(before));
        office.append(StaffEdited.deactivation(RAVI, at(MEENA, 5)));
        LogEntry later = till.append(confirmed(RAVI));
        LogEntry bank = till.append(confirmed(new StaffId(Some.id(99))));
        assertEquals(
                List.of(new Flag(later, new Need.NotTakenOff(RAVI), Why.LOST_APART)),
                flags(later, bank),
                "not the bank");
        LogEntry home = till.append(new ClockedOut(RAVI, at(RAVI, 9)));
        assertEquals(List.of(), flags(home), "he can still go home");
    }

    private static PaymentConfirmed confirmed(StaffId actor) {
        return new PaymentConfirmed(
                Some.order(10),
                Some.payment(70),
                Tender.UPI,
                Money.rupees(5),
                Money.ZERO,
                "",
                null,
                null,
                List.of(),
                at(actor, 6));
    }

    @Test
    void flagsWhoLostThePermissionWhereTheDeviceCouldNotKnow() {
        office.append(StaffEdited.deactivation(RAVI, at(MEENA, 5)));
        LogEntry later = till.append(edit(RAVI, 9));
        assertEquals(
                List.of(new Flag(later, new Need.Leave(RAVI, Permission.EDIT_MENU), Why.LOST_APART)), flags(later));
    }

    @Test
    void doesNotFlagWhatWasDoneBeforeThePersonLeft() {
        LogEntry before = till.append(edit(RAVI, 1));
        meet();
        office.append(edit(MEENA, 2));
        office.append(StaffEdited.deactivation(RAVI, at(MEENA, 60)));
        assertEquals(List.of(), flags(before));
    }

    @Test
    void goesByWhatWasSeenAndByNoClock() {
        LogEntry seen = till.append(edit(RAVI, 90));
        meet();
        office.append(StaffEdited.deactivation(RAVI, at(MEENA, 60)));
        LogEntry unseen = till.append(edit(RAVI, 1));
        assertEquals(List.of(), flags(seen), "the clock of its till is ahead");
        assertEquals(Why.LOST_APART, flags(unseen).getFirst().why(), "the clock of its till is behind");
    }

    /// The manager approved it, and whoever did it was not on the staff any more.
    @Test
    void flagsWhoeverActsWithTheLeaveOfAnotherAndIsNotOnTheStaff() {
        office.append(StaffEdited.deactivation(RAVI, at(MEENA, 5)));
        LogEntry moved = till.append(new CashMoved(
                new ShiftId(Some.id(60)),
                Some.id(61),
                CashMove.PAY_OUT,
                Money.rupees(10),
                new Approval(MEENA, "milk"),
                at(RAVI, 6)));
        assertEquals(List.of(new Flag(moved, new Need.OnStaff(RAVI), Why.LOST_APART)), flags(moved));
    }

    @Test
    void flagsAPersonWhomNobodyKnows() {
        StaffId stranger = new StaffId(Some.id(99));
        assertEquals(
                Why.LACKED, flags(till.append(edit(stranger, 1))).getFirst().why());
    }
}
