package com.intellidine.device.sync;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells screens that the state of syncing changed: soon, but not oftener than they can draw.
final class Listeners implements LinkThread.Loop {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private static final long QUIET_MS = 50;
    private static final long LOOK_AGAIN_MS = 60_000;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore looks = new Semaphore(0);
    private final Supplier<SyncState> state;
    private @Nullable SyncState told;

    Listeners(Supplier<SyncState> state) {
        this.state = state;
    }

    Runnable add(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Something may have changed. Never waits.
    void look() {
        looks.release();
    }

    @Override
    public void advance() throws InterruptedException {
        if (looks.tryAcquire(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS)) {
            looks.drainPermits();
        }
        SyncState now = state.get();
        if (!now.equals(told)) {
            told = now;
            listeners.forEach(Listeners::tell);
            TimeUnit.MILLISECONDS.sleep(QUIET_MS);
        }
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("a listener to the state of syncing failed", e);
        }
    }
}
