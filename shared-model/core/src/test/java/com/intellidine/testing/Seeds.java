package com.intellidine.testing;

import com.intellidine.testing.Shrinker.Failing;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Runs a test once for each seed. A failure names its seed, and [#only] runs that one again. What is reported is the
/// smallest run that fails in the same way; see [Shrinker].
public final class Seeds {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /// Whether a failure is made smaller. Nobody reads those of planted faults.
    private static final boolean SHRINKS = !Boolean.getBoolean("seeds.unshrunk");

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

    /// Another one each time; a failure names it.
    public static long fresh() {
        return new SecureRandom().nextLong(1L << 40);
    }

    /// Without making a failure smaller.
    public static void once(long seed, SeededTest test) {
        test.run(FACTORY.create(seed));
    }

    public static void only(long seed, SeededTest test) {
        if (!SHRINKS) {
            test.run(FACTORY.create(seed));
            return;
        }
        Tape tape = Tape.recording(FACTORY.create(seed));
        try {
            test.run(tape);
        } catch (AssertionError | RuntimeException failure) {
            Failing first = new Failing(tape.drawn(), failure);
            Failing smallest = Shrinker.smallest(test, first);
            throw new AssertionError(
                    "seed " + seed + ", made smaller from " + first.draws().size() + " draws to "
                            + smallest.draws().size() + ": " + smallest.failure(),
                    smallest.failure());
        }
    }
}
