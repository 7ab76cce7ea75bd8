package com.intellidine.simulator;

import java.util.Comparator;
import java.util.PriorityQueue;

/// The time of a world, in milliseconds, and what will happen in it.
final class Clock {
    private record Happening(long at, long order, Runnable what) {}

    private final PriorityQueue<Happening> future =
            new PriorityQueue<>(Comparator.comparingLong(Happening::at).thenComparingLong(Happening::order));
    private long now;
    private long order;

    long now() {
        return now;
    }

    void in(long ms, Runnable what) {
        future.add(new Happening(now + ms, order++, what));
    }

    /// Until then, or until nothing is left to happen.
    void runUntil(long end) {
        while (!future.isEmpty() && future.element().at() <= end) {
            Happening next = future.remove();
            now = next.at();
            next.what().run();
        }
        now = end;
    }
}
