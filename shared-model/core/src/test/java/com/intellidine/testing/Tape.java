package com.intellidine.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A generator that writes down what it drew, so that a failing run can be played again with fewer and smaller draws.
/// Zero is the simplest draw of any kind, and all that is left when a tape that is played has come to its end.
final class Tape implements RandomGenerator {
    /// A run that goes on so long with nothing but zeros waits for something that will never be drawn.
    private static final int AFTER_END_MAX = 100_000;

    private final @Nullable RandomGenerator fresh;
    private final List<Long> given;
    private final List<Long> drawn = new ArrayList<>();

    private Tape(@Nullable RandomGenerator fresh, List<Long> given) {
        this.fresh = fresh;
        this.given = given;
    }

    /// The same run as with the generator alone.
    static Tape recording(RandomGenerator random) {
        return new Tape(random, List.of());
    }

    static Tape playing(List<Long> draws) {
        return new Tape(null, draws);
    }

    /// What was drawn so far, without the zeros at the end.
    List<Long> drawn() {
        int end = drawn.size();
        while (end > 0 && drawn.get(end - 1) == 0) {
            end--;
        }
        return List.copyOf(drawn.subList(0, end));
    }

    static final class EndlessException extends RuntimeException {
        private static final long serialVersionUID = 1;

        EndlessException() {
            super("the run does not end");
        }
    }

    /// @param bound of what is played; 0 for none
    private long draw(long bound, ToLongFunction<RandomGenerator> how) {
        long value = fresh != null ? how.applyAsLong(fresh) : played(bound);
        drawn.add(value);
        return value;
    }

    private long played(long bound) {
        if (drawn.size() >= given.size()) {
            if (drawn.size() - given.size() > AFTER_END_MAX) {
                throw new EndlessException();
            }
            return 0;
        }
        long value = given.get(drawn.size());
        return bound == 0 ? value : Math.floorMod(value, bound);
    }

    @Override
    public long nextLong() {
        return draw(0, RandomGenerator::nextLong);
    }

    @Override
    public long nextLong(long bound) {
        return draw(bound, random -> random.nextLong(bound));
    }

    @Override
    public long nextLong(long origin, long bound) {
        // A range wider than a long can say is drawn as bits.
        return bound - origin > 0
                ? origin + draw(bound - origin, random -> random.nextLong(origin, bound) - origin)
                : Math.clamp(nextLong(), origin, bound - 1);
    }

    @Override
    public int nextInt() {
        return (int) draw(0, RandomGenerator::nextInt);
    }

    @Override
    public int nextInt(int bound) {
        return (int) draw(bound, random -> random.nextInt(bound));
    }

    @Override
    public int nextInt(int origin, int bound) {
        return (int) (origin + draw((long) bound - origin, random -> (long) random.nextInt(origin, bound) - origin));
    }

    @Override
    public boolean nextBoolean() {
        return draw(2, random -> random.nextBoolean() ? 1 : 0) == 1;
    }
}
