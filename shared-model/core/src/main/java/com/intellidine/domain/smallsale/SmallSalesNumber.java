package com.intellidine.domain.smallsale;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.time.FinancialYear;
import java.util.Locale;
import java.util.Optional;

/// A consecutive number of one device's invoices for small sales in one financial year: `A-C/2627/00012`. A series
/// apart
/// from its other invoices', at most 16 characters (rule 46(b) of the CGST Rules).
public record SmallSalesNumber(DeviceCode device, FinancialYear year, int number) {
    public static final int NUMBER_MAX = 99_999;

    public SmallSalesNumber {
        if (number < 1 || number > NUMBER_MAX) {
            throw new IllegalArgumentException("number " + number + " is not in 1.." + NUMBER_MAX);
        }
    }

    /// @param last the last number of the series that was used, or 0
    /// @return empty when the series is full
    static Optional<SmallSalesNumber> after(DeviceCode device, FinancialYear year, int last) {
        return last < NUMBER_MAX ? Optional.of(new SmallSalesNumber(device, year, last + 1)) : Optional.empty();
    }

    /// Within it and the year, numbers are consecutive.
    public String series() {
        return device + "-C";
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s/%s/%05d", series(), year, number);
    }
}
