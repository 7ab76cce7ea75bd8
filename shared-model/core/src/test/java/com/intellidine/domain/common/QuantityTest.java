package com.intellidine.domain.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({"1, 1000", "0.001, 1", "0.5, 500", "1.250, 1250", "999, 999000", "2.0000, 2000", "1E+2, 100000"})
    void isCountedInThousandths(BigDecimal quantity, int thousandths) {
        assertEquals(Optional.of(new Quantity(thousandths)), Quantity.of(quantity));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "-0.001",
                "0.0001",
                "1.0005",
                "999.001",
                "1000",
                "4294967297",
                "1E+999999999",
                "1E-999999999"
            })
    void isNeverOutsideTheLimit(BigDecimal quantity) {
        assertEquals(Optional.empty(), Quantity.of(quantity));
    }

    @Test
    void cannotBeMadeOutsideTheLimit() {
        assertThrows(IllegalArgumentException.class, () -> new Quantity(0));
        assertThrows(IllegalArgumentException.class, () -> new Quantity(999_001));
        assertThrows(IllegalArgumentException.class, () -> Quantity.portions(0));
    }

    @ParameterizedTest
    @CsvSource({"2000, 2, 2", "500, 0.5, 1", "1250, 1.25, 2", "100000, 100, 100", "1, 0.001, 1"})
    void isShownWithoutIdleZeros(int thousandths, String shown, int count) {
        assertEquals(shown, new Quantity(thousandths).toString());
        assertEquals(count, new Quantity(thousandths).count());
    }
}
