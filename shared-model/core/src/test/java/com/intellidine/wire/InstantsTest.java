package com.intellidine.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.testing.Seeds;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The JDK's own texts of instants decide what is right.
class InstantsTest {
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int[] NANOS = {1, 1_000, 1_000_000, 100_000_000, 1_000_000_000};

    /// Of the JDK's forms the one that is written, with any fraction; no day ends at 24 o'clock, and no second leaps.
    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-9]{2}:[0-5][0-9](\\.[0-9]{1,9})?Z");

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
    void takesOneFormAloneAndReadsItAsTheJdkDoes() {
        int[] read = new int[1];
        Seeds.each(50_000, random -> {
            String text = Mutation.of(some(random).toString(), random);
            @Nullable Instant expected = FORM.matcher(text).matches() ? read(Instant::parse, text) : null;
            assertEquals(expected, read(Instants::parse, text), text);
            read[0] += expected == null ? 0 : 1;
        });
        assertTrue(read[0] > 5_000 && read[0] < 45_000, "read: " + read[0]);
    }
}
