package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.StaffId;

/// A person who works here, as the latest edits leave him.
///
/// @param username signs in at the server with it; unique in the tenant
/// @param pinVerifier what the PIN is checked against, opaque to the core; empty when he has no PIN
public record StaffMember(StaffId id, String username, String name, Role role, String pinVerifier, boolean active)
        implements Aggregate {

    public boolean may(Permission permission) {
        return active && role.may(permission);
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
