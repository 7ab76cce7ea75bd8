package com.intellidine.domain.bill;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.domain.time.FinancialYear;
import java.util.Locale;
import java.util.Optional;

/// A consecutive number of one device's series in one financial year: `A/2627/000318`, or `A-V/2627/00012` of a bill
/// under the state's law, whose series stands apart. At most 16 characters of letters, digits, `-` and `/`, unique in
/// the year (rule 46(b) of the CGST Rules).
public record InvoiceNumber(DeviceCode device, TaxLaw law, FinancialYear year, int number) {
    public static final int NUMBER_MAX = 999_999;
    /// The series' name is longer by two characters.
    public static final int VAT_NUMBER_MAX = 99_999;

    public InvoiceNumber {
        int max = max(law);
        if (number < 1 || number > max) {
            throw new IllegalArgumentException("invoice number " + number + " is not in 1.." + max);
        }
    }

    /// Of an invoice or bill of supply under GST.
    public InvoiceNumber(DeviceCode device, FinancialYear year, int number) {
        this(device, TaxLaw.GST, year, number);
    }

    private static int max(TaxLaw law) {
        return switch (law) {
            case GST -> NUMBER_MAX;
            case VAT -> VAT_NUMBER_MAX;
        };
    }

    /// `A`, or `A-V`: within it and the year, numbers are consecutive.
    public String series() {
        return series(device, law);
    }

    /// What numbers of a device under a law begin with.
    public static String series(DeviceCode device, TaxLaw law) {
        return switch (law) {
            case GST -> device.value();
            case VAT -> device.value() + "-V";
        };
    }

    /// The one that follows; empty when the series is full.
    public Optional<InvoiceNumber> next() {
        return after(device, law, year, number);
    }

    /// @param last the last number of the series that was used, or 0
    /// @return empty when the series is full
    public static Optional<InvoiceNumber> after(DeviceCode device, TaxLaw law, FinancialYear year, int last) {
        return last < max(law) ? Optional.of(new InvoiceNumber(device, law, year, last + 1)) : Optional.empty();
    }

    @Override
    public String toString() {
        String format = law == TaxLaw.VAT ? "%s/%s/%05d" : "%s/%s/%06d";
        return String.format(Locale.ROOT, format, series(), year, number);
    }
}
