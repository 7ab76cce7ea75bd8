package com.intellidine.verification.replay;

import com.intellidine.device.ui.UiThread;
import com.intellidine.verification.site.SiteException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The one thread of a device's screen, without a screen.
final class ScreenThread implements UiThread, AutoCloseable {
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_NS = 200_000;

    private final String name;
    private final ExecutorService thread;
    private final AtomicLong longestNs = new AtomicLong();

    ScreenThread(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name + "-screen").factory());
    }

    @Override
    public void execute(Runnable work) {
        if (!thread.isShutdown()) {
            thread.execute(work);
        }
    }

    /// Does something on the screen's thread, as a finger would, and waits for it.
    <T> T call(Supplier<T> action) {
        long begun = System.nanoTime();
        Future<T> done = thread.submit(action::get);
        try {
            T answer = done.get(WAIT_MAX.toSeconds(), TimeUnit.SECONDS);
            noteWait(begun);
            return answer;
        } catch (ExecutionException e) {
            throw new SiteException(name + " failed: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new SiteException(name + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteException("interrupted", e);
        }
    }

    /// Waits until the screen shows something.
    void await(String what, BooleanSupplier shown) {
        long begun = System.nanoTime();
        while (!call(shown::getAsBoolean)) {
            if (System.nanoTime() - begun > WAIT_MAX.toNanos()) {
                throw new SiteException(name + " never showed " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY_NS);
        }
        noteWait(begun);
    }

    private void noteWait(long begun) {
        longestNs.accumulateAndGet(System.nanoTime() - begun, Math::max);
    }

    /// The longest that anyone waited here, for an action or for something to be shown, in seconds.
    double longestWaitSeconds() {
        return longestNs.get() / 1e9;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
