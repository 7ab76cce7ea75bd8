package com.intellidine.device.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.common.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignInGuardTest {
    private static final StaffId ASHA = new StaffId(new UUID(1, 1));
    private static final StaffId RAVI = new StaffId(new UUID(1, 2));

    private Instant now = Instant.parse("2026-11-22T14:12:00Z");
    private final SignInGuard guard = new SignInGuard(() -> now);

    private void wrong(int times) {
        for (int n = 0; n < times; n++) {
            guard.wrong(ASHA);
        }
    }

    @Test
    void letsFiveTriesPass() {
        wrong(4);
        assertEquals(Optional.empty(), guard.mustWait(ASHA));
        wrong(1);
        assertEquals(Optional.of(Duration.ofSeconds(30)), guard.mustWait(ASHA));
    }

    @Test
    void countsDownAndOpensAgain() {
        wrong(5);
        now = now.plusSeconds(12);
        assertEquals(Optional.of(Duration.ofSeconds(18)), guard.mustWait(ASHA));
        now = now.plusSeconds(18);
        assertEquals(Optional.empty(), guard.mustWait(ASHA));
    }

    @Test
    void doublesTheWaitUpToTenMinutes() {
        wrong(6);
        assertEquals(Optional.of(Duration.ofSeconds(60)), guard.mustWait(ASHA));
        wrong(3);
        assertEquals(Optional.of(Duration.ofMinutes(8)), guard.mustWait(ASHA));
        wrong(1);
        assertEquals(Optional.of(Duration.ofMinutes(10)), guard.mustWait(ASHA));
        wrong(1_000);
        assertEquals(Optional.of(Duration.ofMinutes(10)), guard.mustWait(ASHA));
    }

    @Test
    void forgetsWrongTriesAfterARightOne() {
        wrong(5);
        guard.right(ASHA);
        wrong(4);
        assertEquals(Optional.empty(), guard.mustWait(ASHA));
    }

    @Test
    void locksNobodyElseOut() {
        wrong(20);
        assertEquals(Optional.empty(), guard.mustWait(RAVI));
    }

    @Test
    void locksOutNoLongerWhenTheClockIsSetBack() {
        wrong(5);
        now = now.minusSeconds(86_400);
        assertEquals(Optional.of(Duration.ofSeconds(30)), guard.mustWait(ASHA));
    }
}
