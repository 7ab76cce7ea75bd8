package com.intellidine.device.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/// Repeats some work on the screen's thread: once for any number of calls that came before it ran.
public final class Refresh {
    private final UiThread ui;
    private final Runnable work;
    private final AtomicBoolean waiting = new AtomicBoolean();

    private Refresh(UiThread ui, Runnable work) {
        this.ui = ui;
        this.work = work;
    }

    /// Does the work whenever something calls, until the result is run; a call that waits for the screen's thread
    /// then is dropped, so that nobody who has left is shown anything.
    ///
    /// @param subscribe takes what is to be called, on any thread, and returns what ends it
    public static Runnable follow(UnaryOperator<Runnable> subscribe, UiThread ui, Runnable work) {
        AtomicBoolean left = new AtomicBoolean();
        Refresh refresh = new Refresh(ui, () -> {
            if (!left.get()) {
                work.run();
            }
        });
        Runnable release = subscribe.apply(refresh::soon);
        return () -> {
            left.set(true);
            release.run();
        };
    }

    private void soon() {
        if (waiting.compareAndSet(false, true)) {
            ui.execute(() -> {
                waiting.set(false);
                work.run();
            });
        }
    }
}
