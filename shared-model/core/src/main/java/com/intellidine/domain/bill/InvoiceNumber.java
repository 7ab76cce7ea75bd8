package com.intellidine.domain.bill;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.time.FinancialYear;

/// A consecutive number of one device's series in one financial year: `A/2627/000318`.
/// At most 16 characters of letters, digits, `-` and `/`, unique in the year (rule 46(b) of the CGST Rules).
public record InvoiceNumber(DeviceCode series, FinancialYear year, int number) {
    public static final int NUMBER_MAX = 999_999;

    public InvoiceNumber {
        if (number < 1 || number > NUMBER_MAX) {
            throw new IllegalArgumentException("invoice number " + number + " is not in 1.." + NUMBER_MAX);
        }
    }

    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%s/%s/%06d", series, year, number);
    }
}
