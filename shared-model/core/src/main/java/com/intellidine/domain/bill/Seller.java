package com.intellidine.domain.bill;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.tenant.TaxScheme;

/// Who sold, as it stood on the bill when it was issued (rules 46(a) and 49(a) of the CGST Rules). A copy of the bill
/// says the same, whatever the restaurant changed since.
///
/// @param name over the door
/// @param legalName as registered; empty for the same as the name
/// @param gstin empty when not registered
/// @param stateCode two digits by which GST knows the state, or empty
/// @param fssai food licence number, or empty
public record Seller(
        String name, String legalName, String address, String gstin, String stateCode, String fssai, TaxScheme scheme) {
    /// Nobody said.
    public static final Seller UNKNOWN = new Seller("", "", "", "", "", "", TaxScheme.UNREGISTERED);

    public static Seller of(Restaurant restaurant) {
        return new Seller(
                restaurant.name(),
                restaurant.legalName(),
                restaurant.address(),
                restaurant.gstin(),
                restaurant.stateCode(),
                restaurant.fssai(),
                TaxProfile.of(restaurant).scheme());
    }

    /// Whether it can be written and printed.
    public boolean isText() {
        return Texts.isLine(name, Limits.NAME_LENGTH_MAX_CHARS)
                && Texts.isLine(legalName, Limits.NAME_LENGTH_MAX_CHARS)
                && Texts.isParagraph(address, Limits.DESCRIPTION_LENGTH_MAX_CHARS)
                && Texts.isLine(gstin, Limits.GSTIN_LENGTH_CHARS)
                && Texts.isLine(stateCode, 2)
                && Texts.isLine(fssai, 14);
    }
}
