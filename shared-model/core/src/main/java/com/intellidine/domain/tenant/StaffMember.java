package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person who works here, as the latest edits leave him.
///
/// @param username signs in at the server with it; unique in the tenant
/// @param email unique in the tenant, or empty
/// @param pinVerifier what the PIN is checked against, opaque to the core; empty when he has no PIN
/// @param ownDiscountLimit instead of that of his role; null when he has none
/// @param clockedIn since when he is at work, by the clock of the device; null when he is not
public record StaffMember(
        StaffId id,
        String username,
        String name,
        String email,
        Role role,
        String pinVerifier,
        @Nullable Percent ownDiscountLimit,
        boolean active,
        @Nullable Instant clockedIn)
        implements Aggregate {

    /// His own limit is a permission to give discounts too.
    public boolean may(Permission permission) {
        boolean own = permission == Permission.DISCOUNT && discountLimit().basisPoints() > 0;
        return active && (own || role.may(permission));
    }

    /// How much of a discount he may give by himself.
    public Percent discountLimit() {
        return ownDiscountLimit != null ? ownDiscountLimit : role.discountLimit();
    }

    StaffMember withClockedIn(@Nullable Instant since) {
        return new StaffMember(id, username, name, email, role, pinVerifier, ownDiscountLimit, active, since);
    }

    /// Two capitals for the tile of a table: `AS` for Asha, `RK` for Ravi Kumar.
    public String initials() {
        String[] words = name.strip().split("\\s+", -1);
        String joined = words.length > 1
                ? words[0].substring(0, 1) + words[words.length - 1].substring(0, 1)
                : name.strip().substring(0, Math.min(2, name.strip().length()));
        return joined.toUpperCase(java.util.Locale.ROOT);
    }
}
