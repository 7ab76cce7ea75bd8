package com.intellidine.device.node;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A journal whose disk takes nothing before its gate is opened.
public final class GatedJournal extends ForwardingJournal {
    private final CountDownLatch gate = new CountDownLatch(1);

    private @Nullable RuntimeException failure;

    /// The next write fails like this, once.
    public void failOnce(RuntimeException how) {
        failure = how;
    }

    public void open() {
        gate.countDown();
    }

    @Override
    public void write(Group group) {
        try {
            if (!gate.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("the gate stayed closed");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        RuntimeException how = failure;
        if (how != null) {
            failure = null;
            throw how;
        }
        super.write(group);
    }
}
