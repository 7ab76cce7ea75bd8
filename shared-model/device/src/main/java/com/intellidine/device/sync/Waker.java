package com.intellidine.device.sync;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one thread wait for a deadline or for a sign from another thread, whichever comes first. A sign given while
/// nobody waits is kept.
final class Waker {
    enum Sign {
        TIME_UP,
        NEWS,
        HEARD
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition given = lock.newCondition();
    private boolean news;
    private boolean heard;

    void news() {
        lock.lock();
        try {
            news = true;
            given.signal();
        } finally {
            lock.unlock();
        }
    }

    void heard() {
        lock.lock();
        try {
            heard = true;
            given.signal();
        } finally {
            lock.unlock();
        }
    }

    /// A peer that was heard before an attempt failed says nothing about the time after it.
    void forgetHeard() {
        lock.lock();
        try {
            heard = false;
        } finally {
            lock.unlock();
        }
    }

    /// @param deadline by [System#nanoTime]
    Sign await(long deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!news && !heard) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return Sign.TIME_UP;
                }
                given.awaitNanos(left);
            }
            if (heard) {
                heard = false;
                return Sign.HEARD;
            }
            news = false;
            return Sign.NEWS;
        } finally {
            lock.unlock();
        }
    }

    static long deadlineIn(long ms) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms);
    }
}
