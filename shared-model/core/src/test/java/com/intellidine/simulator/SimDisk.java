package com.intellidine.simulator;

import com.intellidine.sync.NodeEffect.Write;
import com.intellidine.sync.Placed;
import com.intellidine.testing.MemoryLog;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/// A disk: what is written is there after a crash only once it was synced, or by luck.
final class SimDisk {
    private static final long RETRY_MS = 1_000;

    private final RandomGenerator random;
    private final Clock clock;
    private final Weather weather;
    private final Deque<Write> unsynced = new ArrayDeque<>();
    private MemoryLog log;
    private boolean syncing;
    private boolean full;

    /// A program that was killed waits for nothing any more.
    private int life;

    SimDisk(RandomGenerator random, Clock clock, Weather weather, MemoryLog log) {
        this.random = random;
        this.clock = clock;
        this.weather = weather;
        this.log = log;
    }

    MemoryLog log() {
        return log;
    }

    /// @param done is told how far the disk has everything
    void write(Write write, LongConsumer done) {
        unsynced.addLast(write);
        if (!syncing) {
            sync(done);
        }
    }

    private void sync(LongConsumer done) {
        syncing = true;
        int lived = life;
        // What comes while a sync is under way is covered by the next one only.
        List<Write> group = List.copyOf(unsynced);
        long ms = random.nextLong(1, 4) + (weather.strikes(Fault.DISK_SLOW, 30) ? random.nextLong(50, 4_000) : 0);
        full = full ? random.nextInt(3) != 0 : weather.strikes(Fault.DISK_FULL, 100);
        boolean fails = full;
        clock.in(fails ? RETRY_MS : ms, () -> {
            if (life != lived) {
                return;
            }
            if (fails) {
                sync(done);
                return;
            }
            group.forEach(write -> store(unsynced.removeFirst()));
            syncing = false;
            done.accept(group.getLast().upTo());
            if (!unsynced.isEmpty() && !syncing) {
                sync(done);
            }
        });
    }

    private void store(Write write) {
        for (Placed placed : write.placed()) {
            log.store(placed);
        }
        if (write.copied()) {
            log.note(true);
        }
    }

    /// @param powerCut whether what was not synced is gone, but for some of it
    void crash(boolean powerCut) {
        life++;
        syncing = false;
        full = false;
        int kept = powerCut ? random.nextInt(unsynced.size() + 1) : unsynced.size();
        for (int i = 0; i < kept; i++) {
            store(unsynced.removeFirst());
        }
        unsynced.clear();
    }

    boolean hasUnsynced() {
        return !unsynced.isEmpty();
    }

    /// Another state is put in its place.
    void replace(MemoryLog other) {
        life++;
        syncing = false;
        unsynced.clear();
        log = other;
    }

    void makeRoom() {
        full = false;
    }
}
