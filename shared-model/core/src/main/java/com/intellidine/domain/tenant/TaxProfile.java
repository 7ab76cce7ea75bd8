package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Percent;
import java.time.LocalDate;

/// What pricing must know of a restaurant's taxes.
///
/// @param pricesIncludeTax whether the prices on its menu have the tax in them
/// @param specifiedPremises whether it is in a hotel that counts as such this year (notification 05/2025)
public record TaxProfile(TaxScheme scheme, TaxTable rates, boolean pricesIncludeTax, boolean specifiedPremises) {
    /// Who has no GSTIN collects no tax, whatever scheme he chose (section 32 of the CGST Act).
    public static TaxProfile of(Restaurant restaurant) {
        return new TaxProfile(
                restaurant.gstin().isEmpty() ? TaxScheme.UNREGISTERED : restaurant.taxScheme(),
                restaurant.taxes(),
                restaurant.pricesInclusive(),
                restaurant.specifiedPremises());
    }

    /// Registered, with prices before tax.
    public static TaxProfile regular(TaxTable rates) {
        return new TaxProfile(TaxScheme.REGULAR, rates, false, false);
    }

    /// What is collected on a class of things. Alcohol bears the state's tax under any scheme.
    public Percent collected(TaxClass taxClass, LocalDate day) {
        boolean collects = scheme == TaxScheme.REGULAR || taxClass.law() == TaxLaw.VAT;
        boolean hotel = specifiedPremises && taxClass == TaxClass.RESTAURANT_SERVICE;
        return collects ? rates.on(hotel ? TaxClass.SPECIFIED_PREMISES : taxClass, day) : TaxTable.NONE;
    }
}
