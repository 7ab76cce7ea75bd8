package com.intellidine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent.BillReprinted;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.ServiceEvent.CoversChanged;
import com.intellidine.domain.order.ServiceEvent.OrderCancelled;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.domain.tenant.TenantEvent.ClockedIn;
import com.intellidine.domain.tenant.TenantEvent.ClockedOut;
import com.intellidine.domain.tenant.TenantRefusal;
import com.intellidine.domain.tenant.TenantRefusal.MayNot;
import com.intellidine.testing.Some;
import com.intellidine.wire.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllowedTest {
    private static final StaffId MEENA = new StaffId(Some.id(40));
    private static final StaffId RAVI = new StaffId(Some.id(41));
    private static final StaffId COOK = new StaffId(Some.id(42));
    private static final StaffId STRANGER = new StaffId(Some.id(43));
    private final Map<StaffId, StaffMember> staff = new HashMap<>();

    @BeforeEach
    void hire() {
        hire(MEENA, "Meena", Role.MANAGER, null, true);
        hire(RAVI, "Ravi", Role.WAITER, null, true);
        hire(COOK, "Cook", Role.KITCHEN_STAFF, null, true);
    }

    private void hire(StaffId id, String name, Role role, @Nullable Percent limit, boolean active) {
        staff.put(id, new StaffMember(id, name, name, "", role, "", limit, active, null));
    }

    private Optional<Refusal> refusal(Event event) {
        return Allowed.refusal(event, staff);
    }

    private static CoversChanged covers(StaffId actor) {
        return new CoversChanged(Some.order(1), 4, new Stamp(actor, Some.NOON));
    }

    private static OrderCancelled cancelled(StaffId actor, @Nullable StaffId approver, String reason) {
        return new OrderCancelled(
                Some.order(1), reason, approver, List.<LineId>of(), List.of(), new Stamp(actor, Some.NOON));
    }

    @Test
    void letsWhoeverHasThePermission() {
        assertEquals(Optional.empty(), refusal(covers(RAVI)));
        assertEquals(Optional.of(new MayNot("Cook")), refusal(covers(COOK)));
        assertEquals(Optional.empty(), refusal(cancelled(RAVI, null, "")));
        assertEquals(Optional.empty(), refusal(cancelled(MEENA, MEENA, "guest left")));
    }

    @Test
    void letsAManagerApproveWhatAWaiterMayNotDo() {
        assertEquals(Optional.of(new MayNot("Ravi")), refusal(cancelled(RAVI, RAVI, "guest left")));
        assertEquals(Optional.empty(), refusal(cancelled(RAVI, MEENA, "guest left")));
        assertEquals(Optional.of(new MayNot("Cook")), refusal(cancelled(RAVI, COOK, "guest left")));
        assertEquals(Optional.of(new TenantRefusal.ReasonMissing()), refusal(cancelled(RAVI, MEENA, " ")));
    }

    @Test
    void needsLeaveToApproveForAnother() {
        Approval byRavi = new Approval(RAVI, "no paper");
        assertEquals(
                Optional.empty(),
                refusal(new BillReprinted(Some.order(1), Some.bill(1), byRavi, new Stamp(RAVI, Some.NOON))));
        assertEquals(
                Optional.of(new MayNot("Ravi")),
                refusal(new BillReprinted(Some.order(1), Some.bill(1), byRavi, new Stamp(COOK, Some.NOON))),
                "a waiter may reprint, but not allow it to others");
    }

    @Test
    void letsNobodyWhoIsNotOnTheStaff() {
        assertEquals(Optional.of(new TenantRefusal.NotOnStaff()), refusal(covers(STRANGER)));
        assertEquals(Optional.of(new TenantRefusal.NotOnStaff()), refusal(cancelled(STRANGER, MEENA, "guest left")));
        hire(RAVI, "Ravi", Role.WAITER, null, false);
        assertEquals(Optional.of(new TenantRefusal.NotOnStaff()), refusal(covers(RAVI)));
        assertEquals(Optional.of(new TenantRefusal.PersonUnknown()), refusal(cancelled(MEENA, STRANGER, "guest left")));
    }

    @Test
    void letsWhoeverSetsTheHouseUpWhileItHasNoStaff() {
        staff.clear();
        assertEquals(Optional.empty(), refusal(covers(STRANGER)));
    }

    @Test
    void isNoOpenHouseWhenItsManagersTookEachOtherOffTheStaff() {
        hire(MEENA, "Meena", Role.MANAGER, null, false);
        assertEquals(Optional.of(new TenantRefusal.NotOnStaff()), refusal(covers(STRANGER)));
        assertEquals(Optional.of(new MayNot("Ravi")), refusal(cancelled(RAVI, RAVI, "guest left")));
        hire(MEENA, "Meena", Role.WAITER, null, true);
        assertEquals(Optional.of(new TenantRefusal.NotOnStaff()), refusal(covers(STRANGER)), "nor demoted each other");
    }

    @Test
    void letsWhoWasTakenOffTheStaffAtWorkGoHome() {
        hire(RAVI, "Ravi", Role.WAITER, null, false);
        assertEquals(Optional.empty(), refusal(new ClockedOut(RAVI, new Stamp(RAVI, Some.NOON))));
        assertEquals(
                Optional.of(new TenantRefusal.NotOnStaff()),
                refusal(new ClockedOut(COOK, new Stamp(RAVI, Some.NOON))),
                "but send nobody else");
        assertEquals(
                Optional.of(new TenantRefusal.NotOnStaff()), refusal(new ClockedIn(RAVI, new Stamp(RAVI, Some.NOON))));
    }

    /// The sample is a bill of 561 rupees with 50 off by a rule.
    private Optional<Refusal> given(StaffId actor, StaffId approver, long paise) {
        BillsIssued sample = Samples.all().stream()
                .filter(BillsIssued.class::isInstance)
                .map(BillsIssued.class::cast)
                .findFirst()
                .orElseThrow();
        Bill bill = sample.bills().getFirst();
        BillTotals before = bill.totals();
        List<AppliedDiscount> discounts = List.of(
                new AppliedDiscount(new RuleId(Some.id(80)), "Happy hour", Money.rupees(50)),
                new AppliedDiscount(
                        null, "By hand", Money.paise(paise), new Approval(approver, "guest waited"), false));
        BillTotals totals = new BillTotals(
                before.subtotal(),
                discounts,
                before.charges(),
                before.net(),
                before.taxes(),
                before.roundOff(),
                before.total());
        Bill given = new Bill(bill.id(), bill.kind(), bill.number(), bill.date(), bill.lines(), totals, bill.issued());
        return refusal(new BillsIssued(sample.order(), List.of(given), List.of(), new Stamp(actor, Some.NOON)));
    }

    @Test
    void holdsADiscountByHandToTheLimitOfWhoApprovesIt() {
        long left = 561_00 - 50_00;
        assertEquals(Optional.of(new MayNot("Ravi")), given(RAVI, RAVI, 1));
        hire(RAVI, "Ravi", Role.WAITER, new Percent(1_000), true);
        assertEquals(Optional.empty(), given(RAVI, RAVI, left / 10));
        assertEquals(
                Optional.of(new TenantRefusal.AboveLimit(new Percent(1_000), Money.paise(left / 10))),
                given(RAVI, RAVI, left / 10 + 1));
        assertEquals(Optional.empty(), given(RAVI, MEENA, left));
        assertEquals(
                Optional.of(new TenantRefusal.AboveLimit(new Percent(10_000), Money.paise(left))),
                given(RAVI, MEENA, left + 1));
    }
}
