package com.intellidine.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.testing.Seeds;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The JDK's own texts of instants decide what is right.
class InstantsTest {
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int[] NANOS = {1, 1_000, 1_000_000, 100_000_000, 1_000_000_000};

    private static Instant some(RandomGenerator random) {
        long seconds = random.nextLong(END.getEpochSecond());
        long unit = NANOS[random.nextInt(NANOS.length)];
        long rounded = random.nextInt(5) == 0 ? seconds - seconds % 60 : seconds;
        return Instant.ofEpochSecond(rounded, random.nextLong(1_000_000_000 / unit) * unit);
    }

    private static @Nullable Instant read(Function<String, Instant> reader, String text) {
        try {
            return reader.apply(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Test
    void writesAndReadsThemAsTheJdkDoes() {
        Seeds.each(20_000, random -> {
            Instant instant = some(random);
            assertEquals(instant.toString(), Instants.text(instant));
            assertEquals(instant, Instants.parse(instant.toString()));
        });
    }

    @Test
    void takesAndRefusesWhatTheJdkDoes() {
        int[] read = new int[1];
        Seeds.each(50_000, random -> {
            String text = Mutation.of(some(random).toString(), random);
            Instant expected = read(Instant::parse, text);
            assertEquals(expected, read(Instants::parse, text), text);
            read[0] += expected == null ? 0 : 1;
        });
        assertTrue(read[0] > 5_000 && read[0] < 45_000, "read: " + read[0]);
    }
}
