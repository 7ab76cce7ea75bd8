package com.intellidine.domain.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @Test
    void reachesFromOneToTheLimit() {
        assertEquals(1, new Quantity(1).count());
        assertEquals(Limits.LINE_QUANTITY_MAX, new Quantity(Limits.LINE_QUANTITY_MAX).count());
        assertTrue(Quantity.isValid(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000, Integer.MIN_VALUE, Integer.MAX_VALUE, 4_294_967_297L, Long.MAX_VALUE})
    void isNeverOutsideTheLimit(long count) {
        assertFalse(Quantity.isValid(count), "a count is judged before it is cut to an int");
        if (count == (int) count) {
            assertThrows(IllegalArgumentException.class, () -> new Quantity((int) count));
        }
    }
}
