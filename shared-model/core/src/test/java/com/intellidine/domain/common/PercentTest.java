package com.intellidine.domain.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
    @ParameterizedTest
    @CsvSource({"0, 0 %", "25, 0.25 %", "250, 2.5 %", "500, 5 %", "1800, 18 %", "10000, 100 %"})
    void readsAsPeopleWriteIt(int basisPoints, String shown) {
        assertEquals(shown, new Percent(basisPoints).toString());
    }

    @Test
    void isNeverBelowNothingOrAboveAll() {
        assertThrows(IllegalArgumentException.class, () -> new Percent(-1));
        assertThrows(IllegalArgumentException.class, () -> new Percent(10_001));
    }
}
