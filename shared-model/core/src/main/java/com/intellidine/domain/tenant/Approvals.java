package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Texts;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether a sensitive thing may be done: by the one who does it, or because another approved.
public final class Approvals {
    private Approvals() {}

    /// @param actor who does it
    /// @param approver the one that the approval names
    public static Optional<TenantRefusal> check(
            StaffMember actor, StaffMember approver, Approval approval, Permission permission) {
        return check(
                actor, approver, approval, person -> person.may(permission), new TenantRefusal.MayNot(actor.name()));
    }

    /// A discount by hand counts against the limit of the one who approves it.
    public static Optional<TenantRefusal> checkDiscount(
            StaffMember actor, StaffMember approver, Approval approval, Percent percent) {
        boolean tooHigh = approver.may(Permission.DISCOUNT);
        TenantRefusal why = tooHigh
                ? new TenantRefusal.AboveLimit(approver.discountLimit())
                : new TenantRefusal.MayNot(actor.name());
        return check(actor, approver, approval, person -> person.mayDiscount(percent), why);
    }

    private static Optional<TenantRefusal> check(
            StaffMember actor,
            StaffMember approver,
            Approval approval,
            Predicate<StaffMember> may,
            TenantRefusal otherwise) {
        if (!Texts.isName(approval.reason(), Limits.REASON_LENGTH_MAX_CHARS)) {
            return Optional.of(new TenantRefusal.ReasonMissing());
        }
        boolean named = approver.id().equals(approval.approver());
        boolean alone = approver.id().equals(actor.id());
        boolean allowed = named && may.test(approver) && (alone || approver.may(Permission.APPROVE));
        return allowed ? Optional.empty() : Optional.of(otherwise);
    }
}
