package com.intellidine.pos.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffMember;
import com.intellidine.pos.counter.TestCounter;
import com.intellidine.pos.signin.PinCheck.Verdict;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedPinsTest {
    private final TestCounter test = new TestCounter();
    private final GuardedPins pins = new GuardedPins(test::now);

    @AfterEach
    void close() {
        pins.close();
        test.close();
    }

    private Verdict check(String username, String pin) throws Exception {
        return pins.check(test.member(username), pin).get(30, TimeUnit.SECONDS);
    }

    @Test
    void letsInWhoKnowsThePin() throws Exception {
        assertEquals(new Verdict.Right(), check("waiter1", "3333"));
        assertEquals(new Verdict.Right(), check("manager1", "1111"));
    }

    @Test
    void locksOutAfterFiveWrongOnesAndSaysForHowLong() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertEquals(new Verdict.Refused("That PIN is not right. Try again."), check("waiter1", "0000"));
        }
        assertEquals(
                new Verdict.Refused("That PIN is wrong too. Wait 30 s, then try again."), check("waiter1", "0000"));
        assertEquals(
                new Verdict.Refused("Too many wrong PINs. Wait 30 s, then try again."),
                check("waiter1", "3333"),
                "not even the right one is looked at");
        assertEquals(new Verdict.Right(), check("manager1", "1111"), "the others are not locked out");
        test.passes(Duration.ofSeconds(31));
        assertEquals(new Verdict.Right(), check("waiter1", "3333"));
    }

    @Test
    void saysWhenSomebodyHasNoPin() throws Exception {
        StaffMember fresh = new StaffMember(
                new StaffId(UUID.randomUUID()), "new", "New Hand", "", Role.WAITER, "", null, true, null);
        assertEquals(
                new Verdict.Refused("You have no PIN yet. A manager can give you one."),
                pins.check(fresh, "0000").get(30, TimeUnit.SECONDS));
    }

    @Test
    void roundsTheWaitUp() {
        assertEquals("30 s", GuardedPins.inWords(Duration.ofSeconds(30)));
        assertEquals("30 s", GuardedPins.inWords(Duration.ofMillis(29_001)));
        assertEquals("90 s", GuardedPins.inWords(Duration.ofMillis(89_500)));
        assertEquals("2 min", GuardedPins.inWords(Duration.ofSeconds(91)));
        assertEquals("10 min", GuardedPins.inWords(Duration.ofMinutes(10)));
    }
}
