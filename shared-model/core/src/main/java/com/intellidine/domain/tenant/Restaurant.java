package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.TenantId;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// The restaurant and its settings, as the latest edits leave them.
///
/// @param name over the door
/// @param legalName of the one who sells, as registered; empty for the same as the name
/// @param stateCode two digits by which GST knows the state, or empty
/// @param gstin goods and services tax identification number, 15 characters, or empty when not registered
/// @param fssai 14-digit food licence number, which must stand on every bill, or empty
/// @param pricesInclusive the prices of the menu have the tax in them
/// @param specifiedPremises in a hotel that counts as such this year, so that 18 % holds
/// @param dayEnds until when the night belongs to the day before
/// @param serviceCharge suggested to guests who wish to give one; 0 is none
/// @param languages of receipts, the first being that of the house
/// @param upiAddress where UPI pays to, or empty
/// @param smallSalesTogether sales below 200 rupees get one invoice for all of a day
/// @param acceptsByItself mobile orders need nobody to accept them
public record Restaurant(
        TenantId id,
        String name,
        String legalName,
        String address,
        String stateCode,
        String gstin,
        String fssai,
        ZoneId zone,
        TaxTable taxes,
        TaxScheme taxScheme,
        boolean pricesInclusive,
        boolean specifiedPremises,
        LocalTime dayEnds,
        Percent serviceCharge,
        List<Language> languages,
        String upiAddress,
        boolean smallSalesTogether,
        boolean acceptsByItself)
        implements Aggregate {
    public Restaurant {
        languages = List.copyOf(languages);
    }
}
