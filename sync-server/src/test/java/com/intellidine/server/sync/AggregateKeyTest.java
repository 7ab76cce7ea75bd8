package com.intellidine.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.AggregateId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AggregateKeyTest {
    @Test
    void knowsTheKindsOfThisProgramAndNoOthers() {
        UUID id = UUID.fromString("11111111-1111-1111-1111-111111111111");
        assertEquals(Optional.of(new AggregateId(AggregateId.Kind.ORDER, id)), AggregateKey.known("order/" + id));
        assertEquals(Optional.empty(), AggregateKey.known("spaceship/" + id));
        assertEquals(Optional.empty(), AggregateKey.known("order"));
    }

    /// Java reads `1-1-1-1-1` as an id too; the rows of the order that it would name belong to another text.
    @Test
    void takesAnIdInOneSpellingOnly() {
        assertEquals(Optional.empty(), AggregateKey.known("order/1-1-1-1-1"));
        assertEquals(Optional.empty(), AggregateKey.known("ORDER/11111111-1111-1111-1111-111111111111"));
    }

    @Test
    void keepsKeysShortEnoughForAnIndex() {
        String key = AggregateKey.of("order/" + "x".repeat(100_000));
        assertTrue(key.length() < 100);
        assertTrue(AggregateKey.of("order/\0").startsWith("long/"));
    }
}
