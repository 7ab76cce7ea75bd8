package com.intellidine.domain.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.testing.Seeds;
import org.junit.jupiter.api.Test;

class InvoiceNumberTest {
    @Test
    void readsAsSeriesYearAndNumber() {
        assertEquals("A/2627/000318", new InvoiceNumber(new DeviceCode("A"), new FinancialYear(2026), 318).toString());
    }

    @Test
    void fitsTheLawWhateverItsParts() {
        Seeds.each(1_000, random -> {
            String code = Integer.toString(random.nextInt(0, 36 * 36 * 36), 36).toUpperCase(java.util.Locale.ROOT);
            FinancialYear year = new FinancialYear(random.nextInt(2000, 2200));
            int number = random.nextInt(1, InvoiceNumber.NUMBER_MAX + 1);
            String shown = new InvoiceNumber(new DeviceCode(code), year, number).toString();
            assertTrue(shown.length() <= 16, shown);
            assertTrue(shown.matches("[A-Za-z0-9/-]+"), shown);
        });
    }

    @Test
    void startsAtOneAndEndsBeforeItGrowsTooLong() {
        FinancialYear year = new FinancialYear(2026);
        DeviceCode code = new DeviceCode("A");
        assertThrows(IllegalArgumentException.class, () -> new InvoiceNumber(code, year, 0));
        assertThrows(IllegalArgumentException.class, () -> new InvoiceNumber(code, year, InvoiceNumber.NUMBER_MAX + 1));
    }
}
