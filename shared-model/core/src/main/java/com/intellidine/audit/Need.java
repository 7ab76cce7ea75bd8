package com.intellidine.audit;

import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Shares;
import com.intellidine.domain.tenant.Permission;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.domain.tenant.TenantRefusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one person must be allowed for a fact to be in order: whoever did it, or whoever approved it.
public sealed interface Need {
    StaffId person();

    /// Why it is not met; empty when it is.
    ///
    /// @param known the person as known where it is asked; null for nobody who is known there
    default Optional<Refusal> refusal(@Nullable StaffMember known) {
        if (known == null) {
            return this instanceof NotTakenOff ? Optional.empty() : Optional.of(new TenantRefusal.PersonUnknown());
        }
        return switch (this) {
            case OnStaff(var person) -> onStaff(known);
            case NotTakenOff(var person) -> onStaff(known);
            case Leave(var person, var permission) ->
                known.may(permission) ? Optional.empty() : Optional.of(new TenantRefusal.MayNot(known.name()));
            case Discount(var person, var given, var from) -> {
                Percent limit = known.discountLimit();
                Money most = Money.paise(
                        Shares.portion(Math.max(0, from.minor()), limit.basisPoints(), Percent.MAX_BASIS_POINTS));
                yield given.compareTo(most) > 0
                        ? Optional.of(new TenantRefusal.AboveLimit(limit, most))
                        : Optional.empty();
            }
        };
    }

    private static Optional<Refusal> onStaff(StaffMember known) {
        return known.active() ? Optional.empty() : Optional.of(new TenantRefusal.NotOnStaff());
    }

    record OnStaff(StaffId person) implements Need {}

    /// On the staff, or nobody of whom the staff list knows: the bank and the server pass things on, too.
    record NotTakenOff(StaffId person) implements Need {}

    record Leave(StaffId person, Permission permission) implements Need {}

    /// A limit at least so high.
    ///
    /// @param given all that the person approves by hand in one fact
    /// @param from what it is taken from: the bills of that fact, less what rules take off them
    record Discount(StaffId person, Money given, Money from) implements Need {}
}
