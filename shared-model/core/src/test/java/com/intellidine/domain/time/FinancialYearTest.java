package com.intellidine.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinancialYearTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2025, 2526",
        "2026-04-01, 2026, 2627",
        "2026-12-31, 2026, 2627",
        "2027-01-01, 2026, 2627",
        "2028-02-29, 2027, 2728",
        "2099-04-01, 2099, 9900",
        "2100-03-31, 2099, 9900"
    })
    void turnsOnTheFirstOfApril(LocalDate date, int startYear, String shown) {
        assertEquals(new FinancialYear(startYear), FinancialYear.of(date));
        assertEquals(shown, FinancialYear.of(date).toString());
    }

    @Test
    void alwaysTakesFourDigitsOfAnInvoiceNumber() {
        assertThrows(IllegalArgumentException.class, () -> new FinancialYear(-5));
        assertThrows(IllegalArgumentException.class, () -> new FinancialYear(Integer.MAX_VALUE));
        assertEquals(4, new FinancialYear(2000).toString().length());
    }
}
