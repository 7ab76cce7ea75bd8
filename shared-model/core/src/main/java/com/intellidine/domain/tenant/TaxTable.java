package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Percent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The dated tax rates of a restaurant.
public record TaxTable(List<TaxRate> rates) {
    public TaxTable {
        rates = List.copyOf(rates);
    }

    /// The half rate (CGST; SGST is the same) that holds on a day. No row is no tax.
    public Percent halfOn(TaxClass taxClass, LocalDate day) {
        return rates.stream()
                .filter(rate -> rate.taxClass() == taxClass && !rate.from().isAfter(day))
                .max(Comparator.comparing(TaxRate::from))
                .map(TaxRate::half)
                .orElse(new Percent(0));
    }
}
