package com.intellidine.audit;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.money.Shares;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.tenant.Permission;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.domain.tenant.TenantRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a device may write a fact: asked between deciding and writing, by the staff list as it is known there. A
/// fact that was written apart is not asked; see [Flags].
public final class Allowed {
    private Allowed() {}

    /// Why not; empty when it may be written. A house that never had anybody who may edit its staff is
    /// being set up, and everything is allowed. One whose managers took each other off the list apart is not.
    public static Optional<Refusal> refusal(Event event, Map<StaffId, StaffMember> staff) {
        if (staff.values().stream().noneMatch(person -> person.role().may(Permission.EDIT_STAFF))) {
            return Optional.empty();
        }
        @Nullable StaffMember actor = staff.get(event.stamp().actor());
        if (actor == null || !actor.active()) {
            return Optional.of(new TenantRefusal.NotOnStaff());
        }
        for (Approval approval : event.approvals()) {
            if (!approval.saysWhy()) {
                return Optional.of(new TenantRefusal.ReasonMissing());
            }
        }
        for (Need need : Needs.of(event)) {
            @Nullable StaffMember person = staff.get(need.person());
            if (person == null || !person.may(need.permission())) {
                return Optional.of(new TenantRefusal.MayNot(person == null ? actor.name() : person.name()));
            }
        }
        return event instanceof BillsIssued issued ? aboveLimit(issued.bills(), staff) : Optional.empty();
    }

    /// All that one person gives by hand, of what is left after the rules.
    private static Optional<Refusal> aboveLimit(List<Bill> bills, Map<StaffId, StaffMember> staff) {
        List<AppliedDiscount> discounts = bills.stream()
                .flatMap(bill -> bill.totals().discounts().stream())
                .toList();
        long from = bills.stream()
                        .flatMap(bill -> bill.lines().stream())
                        .map(BillLine::amount)
                        .mapToLong(amount -> amount.minor())
                        .sum()
                - sum(discounts.stream()
                        .filter(discount -> discount.approval() == null)
                        .toList());
        for (StaffMember person : staff.values()) {
            long given = sum(discounts.stream()
                    .filter(discount -> isBy(discount.approval(), person.id()))
                    .toList());
            Percent limit = person.discountLimit();
            if (given > Shares.portion(Math.max(0, from), limit.basisPoints(), Percent.MAX_BASIS_POINTS)) {
                return Optional.of(new TenantRefusal.AboveLimit(limit));
            }
        }
        return Optional.empty();
    }

    private static boolean isBy(@Nullable Approval approval, StaffId person) {
        return approval != null && approval.approver().equals(person);
    }

    private static long sum(List<AppliedDiscount> discounts) {
        return discounts.stream()
                .mapToLong(discount -> discount.amount().minor())
                .sum();
    }
}
