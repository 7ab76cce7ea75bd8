package com.intellidine.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.fold.Row;
import com.intellidine.fold.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StorableTest {
    @Test
    void replacesWhatPostgresTakesInNoText() {
        assertEquals("a\uFFFDb", Storable.value("a\0b"));
        assertEquals("a\uFFFDb", Storable.value("a\uD800b"));
        assertEquals("नान 🍛", Storable.value("नान 🍛"));
    }

    @Test
    void keepsTimesWithinWhatPostgresTakes() {
        assertEquals(Instant.parse("9999-12-31T23:59:59.999999Z"), Storable.value(Instant.MAX));
        assertEquals(LocalDate.of(1, 1, 1), Storable.value(LocalDate.MIN));
        assertEquals(
                Instant.parse("2026-11-22T10:00:00.123456Z"),
                Storable.value(Instant.parse("2026-11-22T10:00:00.123456789Z")));
    }

    @Test
    void keepsTheFirstOfTwoRowsWithOneKey() {
        UUID id = new UUID(1, 1);
        Row first = new Row(Table.CATEGORIES, List.of(id, "Sides", 1, false));
        Row second = new Row(Table.CATEGORIES, List.of(id, "Desserts", 2, false));
        assertEquals(List.of(first), Storable.rows(List.of(first, second)));
    }
}
