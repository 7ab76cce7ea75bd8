package com.intellidine.testing;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Runs a test once for each seed. A failure names its seed, and [#only] runs that one again.
public final class Seeds {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Seeds() {}

    /// A test that draws everything it needs from one generator.
    @FunctionalInterface
    public interface SeededTest {
        void run(RandomGenerator random);
    }

    public static void each(int count, SeededTest test) {
        for (long seed = 1; seed <= count; seed++) {
            only(seed, test);
        }
    }

    public static void only(long seed, SeededTest test) {
        try {
            test.run(FACTORY.create(seed));
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("seed " + seed + ": " + failure, failure);
        }
    }
}
