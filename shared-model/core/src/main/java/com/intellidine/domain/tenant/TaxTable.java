package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Percent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The dated tax rates of a restaurant.
public record TaxTable(List<TaxRate> rates) {
    public static final Percent NONE = new Percent(0);

    public TaxTable {
        rates = List.copyOf(rates);
    }

    /// The rate that holds on a day. No row is no tax; of two rows of one day the later in the list holds.
    public Percent on(TaxClass taxClass, LocalDate day) {
        @Nullable TaxRate found = null;
        for (TaxRate rate : rates) {
            boolean holds = rate.taxClass() == taxClass && !rate.from().isAfter(day);
            if (holds && (found == null || !rate.from().isBefore(found.from()))) {
                found = rate;
            }
        }
        return found == null ? NONE : found.rate();
    }
}
