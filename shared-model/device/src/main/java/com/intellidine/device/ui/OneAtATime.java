package com.intellidine.device.ui;

import java.util.concurrent.locks.ReentrantLock;

/// Stands in for the screen's thread where there is no screen: work runs in the thread that brings it, never
/// two at once. Whoever drives view models from a thread of his own brings each verb here.
public final class OneAtATime implements UiThread {
    private final ReentrantLock lock = new ReentrantLock();

    @Override
    public void execute(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
