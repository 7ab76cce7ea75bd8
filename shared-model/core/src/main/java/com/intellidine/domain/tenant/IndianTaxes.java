package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Percent;
import java.time.LocalDate;
import java.util.List;

/// Rates to start a restaurant's table with, as the GST Council's decisions have them. They are rows to edit, not law;
/// the state's rate on alcohol is for the restaurant to enter.
public final class IndianTaxes {
    /// Rates of 2017, restaurants at 5 % (notification 46/2017), and the two-rate reform.
    private static final LocalDate GST_BEGAN = LocalDate.of(2017, 7, 1);
    private static final LocalDate RESTAURANTS_AT_FIVE = LocalDate.of(2017, 11, 15);
    private static final LocalDate REFORM = LocalDate.of(2025, 9, 22);

    private IndianTaxes() {}

    /// Restaurants at 5 % without input tax credit, and at 18 % in specified premises.
    public static TaxTable standard() {
        return new TaxTable(List.of(
                row(TaxClass.RESTAURANT_SERVICE, RESTAURANTS_AT_FIVE, 5),
                row(TaxClass.SPECIFIED_PREMISES, GST_BEGAN, 18),
                row(TaxClass.PACKAGED_FOOD, GST_BEGAN, 12),
                row(TaxClass.PACKAGED_FOOD, REFORM, 5),
                row(TaxClass.PACKAGED_STAPLE, GST_BEGAN, 5),
                row(TaxClass.PACKAGED_STAPLE, REFORM, 0),
                row(TaxClass.PACKAGED_STANDARD, GST_BEGAN, 18),
                row(TaxClass.AERATED_DRINK, GST_BEGAN, 28),
                row(TaxClass.AERATED_DRINK, REFORM, 40)));
    }

    private static TaxRate row(TaxClass taxClass, LocalDate from, int percent) {
        return new TaxRate(taxClass, from, new Percent(percent * 100));
    }
}
