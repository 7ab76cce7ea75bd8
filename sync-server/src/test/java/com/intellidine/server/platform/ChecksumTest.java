package com.intellidine.server.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    @Test
    void tellsApartWhatStandsInWhichColumn() {
        assertNotEquals(Checksum.of("ab", "c"), Checksum.of("a", "bc"));
        assertNotEquals(Checksum.of("a", null), Checksum.of(null, "a"));
        assertNotEquals(Checksum.of("-"), Checksum.of((Object) null));
        assertNotEquals(Checksum.of(""), Checksum.of((Object) null));
    }

    @Test
    void looksNoCloserAtATimeThanTheDatabaseDoes() {
        assertEquals(
                Checksum.of(Instant.parse("2026-11-22T10:00:00.123456Z")),
                Checksum.of(Instant.parse("2026-11-22T10:00:00.123456789Z")));
    }
}
