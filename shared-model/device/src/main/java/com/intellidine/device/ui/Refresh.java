package com.intellidine.device.ui;

import java.util.concurrent.atomic.AtomicBoolean;

/// Repeats some work on the screen's thread: once for any number of calls that came before it ran.
public final class Refresh implements Runnable {
    private final UiThread ui;
    private final Runnable work;
    private final AtomicBoolean waiting = new AtomicBoolean();

    public Refresh(UiThread ui, Runnable work) {
        this.ui = ui;
        this.work = work;
    }

    /// May be called on any thread.
    @Override
    public void run() {
        if (waiting.compareAndSet(false, true)) {
            ui.execute(() -> {
                waiting.set(false);
                work.run();
            });
        }
    }
}
