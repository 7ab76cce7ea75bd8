package com.intellidine.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RupeesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0            | 0.00
            5            | 0.05
            99999        | 999.99
            100000       | 1,000.00
            12345650     | 1,23,456.50
            1000000000   | 1,00,00,000.00
            123456789012 | 1,23,45,67,890.12
            -150         | −1.50
            -10000000    | −1,00,000.00
            """)
    void groupsByThousandLakhAndCrore(long paise, String shown) {
        assertEquals(shown, Rupees.plain(Money.paise(paise)));
    }

    @Test
    void showsPaiseOnlyWhereThereAreAny() {
        assertEquals("₹ 1,577", Rupees.withSign(Money.rupees(1577)));
        assertEquals("₹ 94.28", Rupees.withSign(Money.paise(9428)));
        assertEquals("₹ 0", Rupees.withSign(Money.ZERO));
    }

    @Test
    void keepsEveryDigit() {
        Seeds.each(2_000, random -> {
            long paise = random.nextLong(0, Long.MAX_VALUE) >>> random.nextInt(0, 60);
            String digits = Rupees.plain(Money.paise(paise)).replace(",", "").replace(".", "");
            assertEquals(paise, Long.parseLong(digits));
        });
    }
}
