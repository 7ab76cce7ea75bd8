package com.intellidine.audit;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.domain.tenant.TenantEvent.ClockedOut;
import com.intellidine.domain.tenant.TenantRefusal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a device may write a fact: asked between deciding and writing, by the staff list as it is known there. A
/// fact that was written apart is not asked; see [Flags].
public final class Allowed {
    private Allowed() {}

    /// Why not; empty when it may be written. A house without a staff list is being set up, and everything is allowed.
    /// The list begins with a manager; a house whose managers took each other's leave apart stays shut.
    public static Optional<Refusal> refusal(Event event, Map<StaffId, StaffMember> staff) {
        if (staff.isEmpty()) {
            return Optional.empty();
        }
        if (!mayAct(staff.get(event.stamp().actor()), event)) {
            return Optional.of(new TenantRefusal.NotOnStaff());
        }
        for (Approval approval : event.approvals()) {
            if (!approval.saysWhy()) {
                return Optional.of(new TenantRefusal.ReasonMissing());
            }
        }
        return Needs.of(event).stream()
                .flatMap(need -> need.refusal(staff.get(need.person())).stream())
                .findFirst();
    }

    /// Whoever was taken off the staff while at work can still go home.
    private static boolean mayAct(@Nullable StaffMember actor, Event event) {
        return actor != null
                && (actor.active()
                        || (event instanceof ClockedOut out && out.staff().equals(actor.id())));
    }
}
