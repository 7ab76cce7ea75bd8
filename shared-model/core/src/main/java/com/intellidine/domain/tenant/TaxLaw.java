package com.intellidine.domain.tenant;

/// Which law taxes a thing, and so on which kind of bill it stands.
public enum TaxLaw {
    /// Goods and services tax: CGST and SGST in equal halves, or IGST.
    GST,
    /// The state's value added tax, on alcohol for people (outside GST: article 366(12A) of the Constitution).
    VAT
}
