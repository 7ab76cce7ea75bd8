package com.intellidine.device.sync;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Waits for something that other threads bring about, and fails when it does not come.
public final class Soon {
    private static final long LOOK_EVERY_MS = 2;

    private Soon() {}

    public static void within(int limitMs, String what, Callable<Boolean> holds) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMs);
        while (!holds.call()) {
            if (System.nanoTime() > deadline) {
                fail("not within " + limitMs + " ms: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MS));
        }
    }
}
