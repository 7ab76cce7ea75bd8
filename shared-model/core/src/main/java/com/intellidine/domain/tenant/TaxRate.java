package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Times;
import java.time.LocalDate;

/// One dated rate: from this day on, until a later row of the same class.
///
/// @param rate the whole rate; of GST, half is CGST and half SGST
public record TaxRate(TaxClass taxClass, LocalDate from, Percent rate) {
    /// @throws IllegalArgumentException for a GST rate that has no half in hundredths of a percent, or a year that
    /// can't
    ///     be written
    public TaxRate {
        if (taxClass.law() == TaxLaw.GST && rate.basisPoints() % 2 != 0) {
            throw new IllegalArgumentException(rate + " can't be halved into CGST and SGST");
        }
        if (!Times.isDay(from)) {
            throw new IllegalArgumentException("no rate begins on " + from);
        }
    }
}
