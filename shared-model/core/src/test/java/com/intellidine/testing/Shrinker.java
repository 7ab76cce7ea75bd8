package com.intellidine.testing;

import com.intellidine.testing.Seeds.SeededTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes a failing run small enough to be read: first fewer draws, which leaves out steps and devices, then smaller
/// ones, as long as it fails in the same way at the same place.
final class Shrinker {
    private static final int TRIES_MAX = 5_000;
    private static final Duration TIME_MAX = Duration.ofSeconds(20);

    /// Steps take a few draws each; below this every length is tried and not only halves.
    private static final int STEP_DRAWS_MAX = 8;

    /// Above this a draw is an id or bits, of which none is smaller than another.
    private static final long AMOUNT_MAX = 1L << 32;

    private static final Set<String> RUNNERS = Set.of(Seeds.class.getName(), Shrinker.class.getName());

    private final SeededTest test;
    private final String kind;
    private final long end = System.nanoTime() + TIME_MAX.toNanos();
    private Failing smallest;
    private int tries;

    /// A run that fails.
    record Failing(List<Long> draws, Throwable failure) {}

    private Shrinker(SeededTest test, Failing first) {
        this.test = test;
        this.kind = kind(first.failure());
        this.smallest = first;
    }

    static Failing smallest(SeededTest test, Failing first) {
        Shrinker shrinker = new Shrinker(test, first);
        int before;
        do {
            before = shrinker.smallest.hashCode();
            shrinker.leaveOut();
            shrinker.lower();
        } while (shrinker.smallest.hashCode() != before && shrinker.mayGoOn());
        return shrinker.smallest;
    }

    private boolean mayGoOn() {
        return tries < TRIES_MAX && System.nanoTime() < end;
    }

    private void leaveOut() {
        for (int size = smallest.draws().size() / 2; size > 0; size = size > STEP_DRAWS_MAX ? size / 2 : size - 1) {
            for (int start = smallest.draws().size() - size; start >= 0 && mayGoOn(); start -= size) {
                List<Long> fewer = new ArrayList<>(smallest.draws());
                fewer.subList(start, start + size).clear();
                stillFails(fewer);
                start = Math.min(start, smallest.draws().size());
            }
        }
    }

    private void lower() {
        for (int at = 0; at < smallest.draws().size() && mayGoOn(); at++) {
            long high = smallest.draws().get(at);
            if (high == 0 || stillFails(with(at, 0)) || high < 0 || high > AMOUNT_MAX) {
                continue;
            }
            long low = 0;
            while (at < smallest.draws().size() && low + 1 < high && mayGoOn()) {
                long middle = (low + high) / 2;
                if (stillFails(with(at, middle))) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
        }
    }

    private List<Long> with(int at, long value) {
        List<Long> changed = new ArrayList<>(smallest.draws());
        changed.set(at, value);
        return changed;
    }

    private boolean stillFails(List<Long> draws) {
        tries++;
        Tape tape = Tape.playing(draws);
        try {
            test.run(tape);
            return false;
        } catch (AssertionError | RuntimeException failure) {
            // A run that draws more than it was given is not smaller, whatever it was given.
            if (!kind(failure).equals(kind)
                    || tape.drawn().size() > smallest.draws().size()) {
                return false;
            }
            smallest = new Failing(tape.drawn(), failure);
            return true;
        }
    }

    /// Where it failed, and who asked for that: many places may share one comparison.
    private static String kind(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("com.intellidine."))
                .takeWhile(frame -> !RUNNERS.contains(frame.getClassName()))
                .limit(2)
                .map(Object::toString)
                .collect(Collectors.joining(" ", failure.getClass().getName() + " ", ""));
    }
}
