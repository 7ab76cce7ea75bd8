package com.intellidine.verification.replay;

import java.time.Instant;
import java.time.InstantSource;

/// The time of the past, as far as one device has replayed it. Never goes back.
final class ReplayClock implements InstantSource {
    private volatile Instant now;

    ReplayClock(Instant start) {
        this.now = start;
    }

    synchronized void reach(Instant instant) {
        if (instant.isAfter(now)) {
            now = instant;
        }
    }

    @Override
    public Instant instant() {
        return now;
    }
}
