package com.intellidine.device.identity;

import com.intellidine.domain.common.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes guessing PINs slow: after five wrong ones in a row a person waits 30 s, and after each further wrong one twice
/// as long, up to 10 min. A right PIN starts the count anew. Safe for several threads.
///
/// Kept in memory only: whoever can restart the program starts the count anew. A lock-out that survives a restart
/// comes with a later version.
public final class SignInGuard {
    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration WAIT_MAX = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Map<StaffId, Tries> tries = new HashMap<>();

    private record Tries(int wrong, Instant lastWrong) {
        Duration pause() {
            if (wrong < FREE_TRIES) {
                return Duration.ZERO;
            }
            // Doubling stops long before it could overflow.
            Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(wrong - FREE_TRIES, 10));
            return doubled.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : doubled;
        }
    }

    public SignInGuard(InstantSource clock) {
        this.clock = clock;
    }

    /// How long this person must still wait before the next try; empty when it may be made now. Ask before checking a
    /// PIN, and do not check it while there is something to wait for.
    public synchronized Optional<Duration> mustWait(StaffId staff) {
        @Nullable Tries known = tries.get(staff);
        if (known == null || known.pause().isZero()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        // A clock that was set back must lock nobody out for longer than the rule says.
        Duration passed = now.isBefore(known.lastWrong()) ? Duration.ZERO : Duration.between(known.lastWrong(), now);
        Duration left = known.pause().minus(passed);
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    public synchronized void wrong(StaffId staff) {
        @Nullable Tries known = tries.get(staff);
        tries.put(staff, new Tries(known == null ? 1 : known.wrong() + 1, clock.instant()));
    }

    public synchronized void right(StaffId staff) {
        tries.remove(staff);
    }
}
