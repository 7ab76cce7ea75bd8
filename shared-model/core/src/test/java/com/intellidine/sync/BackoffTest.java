package com.intellidine.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void staysWithinItsBoundsForeverAndForEveryThrow() {
        for (Backoff backoff : new Backoff[] {Backoff.LAN, Backoff.SERVER, Backoff.REFUSED}) {
            for (int failures = 1; failures < 200; failures++) {
                for (int dice = 0; dice < Backoff.DICE_SIDES; dice += 37) {
                    long pause = backoff.pauseMs(failures, dice);
                    assertTrue(pause >= backoff.firstMs() && pause <= backoff.maxMs(), backoff + " " + pause);
                }
            }
        }
        assertEquals(Backoff.LAN.maxMs() / 2, Backoff.LAN.pauseMs(Integer.MAX_VALUE, 0));
    }

    @Test
    void doublesWithEachFailure() {
        assertEquals(100, Backoff.LAN.pauseMs(1, 0));
        assertEquals(200, Backoff.LAN.pauseMs(2, 0));
        assertEquals(400, Backoff.LAN.pauseMs(3, 0));
    }

    @Test
    void spreadsDevicesThatLostTheSamePeerAtTheSameMoment() {
        assertEquals(1_600, Backoff.LAN.pauseMs(5, 0));
        assertEquals(2_400, Backoff.LAN.pauseMs(5, 500));
    }
}
