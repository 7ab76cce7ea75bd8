package com.intellidine.pos.signin;

import com.intellidine.domain.tenant.StaffMember;
import java.util.concurrent.CompletableFuture;

/// Checks a PIN away from the screen's thread, since hashing one takes a while on purpose.
@FunctionalInterface
public interface PinCheck {
    CompletableFuture<Verdict> check(StaffMember person, String pin);

    /// What came of a PIN.
    sealed interface Verdict {
        record Right() implements Verdict {}

        /// @param sentence what is the matter and what to do: wrong, or locked out for how long
        record Refused(String sentence) implements Verdict {}
    }
}
