package com.intellidine.domain.bill;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.time.FinancialYear;
import java.util.Optional;

/// A consecutive number of one device's series of credit notes in one financial year: `CNA/2627/00007`. A series apart
/// from the invoices', at most 16 characters (rule 53(1A) of the CGST Rules).
public record CreditNoteNumber(DeviceCode series, FinancialYear year, int number) {
    public static final int NUMBER_MAX = 99_999;

    public CreditNoteNumber {
        if (number < 1 || number > NUMBER_MAX) {
            throw new IllegalArgumentException("credit note number " + number + " is not in 1.." + NUMBER_MAX);
        }
    }

    /// @param last the last number of the series that was used, or 0
    /// @return empty when the series is full
    public static Optional<CreditNoteNumber> after(DeviceCode series, FinancialYear year, int last) {
        return last < NUMBER_MAX ? Optional.of(new CreditNoteNumber(series, year, last + 1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "CN%s/%s/%05d", series, year, number);
    }
}
