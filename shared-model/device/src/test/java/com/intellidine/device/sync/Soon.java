package com.intellidine.device.sync;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Waits for something that other threads bring about, and fails when it does not come.
public final class Soon {
    private static final long LOOK_EVERY_MS = 2;

    /// How long a busy machine may take; how fast things are is for the benchmarks to say.
    private static final long PATIENCE_S = 30;

    private Soon() {}

    public static void happens(String what, Callable<Boolean> holds) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!holds.call()) {
            if (System.nanoTime() > deadline) {
                fail("not within " + PATIENCE_S + " s: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MS));
        }
    }
}
