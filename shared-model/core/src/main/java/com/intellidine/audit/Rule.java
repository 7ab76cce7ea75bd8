package com.intellidine.audit;

import com.intellidine.domain.tenant.Permission;
import org.jspecify.annotations.Nullable;

/// What a type of fact needs.
///
/// @param own of whoever does it; null for nothing
/// @param approved of each who approved it; null where nobody is asked
/// @param when it names somebody who approved it
record Rule(@Nullable Permission own, @Nullable Permission approved, When when) {
    enum When {
        ALWAYS,
        /// Where a part of it asks for that: a price or a discount by hand, dishes that the kitchen had.
        SOMETIMES,
        NEVER
    }

    /// Anybody's.
    static final Rule FREE = new Rule(null, null, When.NEVER);

    static Rule own(Permission permission) {
        return new Rule(permission, null, When.NEVER);
    }

    static Rule approved(Permission permission) {
        return new Rule(null, permission, When.ALWAYS);
    }

    static Rule sometimes(@Nullable Permission own, Permission approved) {
        return new Rule(own, approved, When.SOMETIMES);
    }
}
