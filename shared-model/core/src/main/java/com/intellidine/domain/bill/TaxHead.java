package com.intellidine.domain.bill;

/// Under which law and to whom a tax goes.
public enum TaxHead {
    /// Central half of a supply within a state.
    CGST,
    /// State half of a supply within a state, equal to the central one.
    SGST,
    /// The whole of a supply into another state (section 5 of the IGST Act).
    IGST,
    /// The state's own tax on alcohol for people, which is outside GST (article 366(12A) of the Constitution).
    VAT
}
