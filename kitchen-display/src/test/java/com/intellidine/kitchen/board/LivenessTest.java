package com.intellidine.kitchen.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.device.identity.DeviceKind;
import com.intellidine.device.sync.PeerContact;
import com.intellidine.device.sync.SyncState;
import com.intellidine.kitchen.board.Liveness.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LivenessTest {
    private static final Instant STARTED = Instant.parse("2026-11-22T13:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-22T14:11:30Z");

    private static PeerContact till(int number, @Nullable Instant contact) {
        return new PeerContact("Till " + number, DeviceKind.TERMINAL, contact, true, true);
    }

    private static PeerContact centre(@Nullable Instant contact) {
        return new PeerContact("centre", null, contact, true, true);
    }

    private static PeerContact lostCentre(Instant contact) {
        return new PeerContact("centre", null, contact, false, true);
    }

    private static Liveness of(@Nullable PeerContact centre, PeerContact... devices) {
        return Liveness.of(new SyncState(0, null, List.of(devices), centre, 0), STARTED, NOW);
    }

    private static Instant ago(long ms) {
        return NOW.minusMillis(ms);
    }

    @Test
    void isLiveWhileEveryTerminalAnswersWithinFiveSeconds() {
        Liveness liveness = of(centre(ago(100)), till(1, ago(4_999)), till(2, ago(0)));
        assertEquals(Level.LIVE, liveness.level());
        assertEquals("Live: Till 1, Till 2, centre", liveness.chip());
    }

    @Test
    void isAmberFromFiveSecondsOfSilenceOfOneTerminal() {
        Liveness liveness = of(centre(ago(100)), till(1, ago(5_000)), till(2, ago(0)));
        assertEquals(Level.AMBER, liveness.level());
        assertEquals("No answer: Till 1 · Live: Till 2, centre", liveness.chip());
    }

    @Test
    void staysAmberHoweverLongOneTerminalIsOff() {
        assertEquals(
                Level.AMBER, of(null, till(1, ago(3_600_000)), till(2, ago(0))).level());
    }

    @Test
    void namesTheSilentCentreWithoutAlarmWhileTheTerminalsAnswer() {
        Liveness liveness = of(centre(ago(60_000)), till(1, ago(100)));
        assertEquals(Level.LIVE, liveness.level());
        assertEquals("No answer: centre · Live: Till 1", liveness.chip());
    }

    @Test
    void isOnlyAmberJustBeforeTenSecondsWithoutAnybody() {
        assertEquals(
                Level.AMBER, of(lostCentre(ago(9_999)), till(1, ago(60_000))).level());
    }

    @Test
    void isNotLiveFromTenSecondsWithoutAnybodyAndSaysSinceWhen() {
        Liveness liveness = of(lostCentre(ago(10_000)), till(1, ago(11_000)), till(2, null));
        assertEquals(Level.NOT_LIVE, liveness.level());
        assertEquals(ago(10_000), liveness.lastContact());
    }

    @Test
    void isHeldUpByTheCentreAlone() {
        assertEquals(Level.AMBER, of(centre(ago(1_000)), till(1, null)).level());
    }

    @Test
    void leavesTheCentreTimeToAnswerAHangingQuestion() {
        assertEquals(
                "Live: Till 1, centre", of(centre(ago(24_999)), till(1, ago(0))).chip());
        assertEquals(Level.AMBER, of(centre(ago(24_999)), till(1, null)).level());
        assertEquals(Level.NOT_LIVE, of(centre(ago(25_000)), till(1, null)).level());
    }

    @Test
    void noticesAfterFiveSecondsThatTheCentreIsLost() {
        assertEquals(
                "Live: Till 1, centre",
                of(lostCentre(ago(4_999)), till(1, ago(0))).chip());
        assertEquals(
                "No answer: centre · Live: Till 1",
                of(lostCentre(ago(5_000)), till(1, ago(0))).chip());
    }

    @Test
    void isNotHeldUpByAnotherDisplayWhichSendsNoTickets() {
        PeerContact bar = new PeerContact("Bar display", DeviceKind.KITCHEN, NOW, true, true);
        assertEquals(Level.NOT_LIVE, of(null, bar, till(1, ago(10_000))).level());
    }

    @Test
    void givesEverybodyTenSecondsAfterTheStart() {
        SyncState nobodyYet = new SyncState(0, null, List.of(till(1, null)), null, 0);
        assertEquals(Level.LIVE, Liveness.of(nobodyYet, NOW, NOW).level());
        assertEquals(
                Level.AMBER, Liveness.of(nobodyYet, NOW.minusMillis(9_999), NOW).level());
        Liveness late = Liveness.of(nobodyYet, NOW.minus(Duration.ofSeconds(10)), NOW);
        assertEquals(Level.NOT_LIVE, late.level());
        assertEquals(NOW.minusSeconds(10), late.lastContact());
    }

    @Test
    void isNotLiveWithoutAnyTerminalOrCentreSetUp() {
        SyncState alone = new SyncState(0, null, List.of(), null, 0);
        assertEquals(Level.AMBER, Liveness.of(alone, NOW, NOW).level());
        assertEquals("No terminal is set up", Liveness.of(alone, NOW, NOW).chip());
        assertEquals(Level.NOT_LIVE, Liveness.of(alone, STARTED, NOW).level());
    }

    @Test
    void doesNotTrustAContactFromBeforeTheClockWasSetBack() {
        assertEquals(Level.NOT_LIVE, of(null, till(1, NOW.plusSeconds(3_600))).level());
        assertEquals(Level.LIVE, of(null, till(1, NOW.plusSeconds(1))).level());
    }
}
