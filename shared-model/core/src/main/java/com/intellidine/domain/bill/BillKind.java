package com.intellidine.domain.bill;

import com.intellidine.domain.tenant.TaxLaw;
import org.jspecify.annotations.Nullable;

/// What a bill is to the tax office. One order may need several kinds: a meal and the wine with it.
public enum BillKind {
    /// Section 31 of the CGST Act, rule 46.
    TAX_INVOICE,
    /// No tax is collected: a composition payer, exempt goods alone, or a restaurant that is not registered (rule 49).
    BILL_OF_SUPPLY,
    /// Alcohol, under the state's law, in a series of its own.
    VAT_BILL,
    /// The aggregator invoices the guest and pays the tax (section 9(5) of the CGST Act): what the restaurant has to
    /// get, with no tax and no number of its own.
    AGGREGATOR;

    /// Whether it has a number in a series of the restaurant's.
    public boolean numbered() {
        return this != AGGREGATOR;
    }

    /// Whose series its number is of.
    public TaxLaw law() {
        return this == VAT_BILL ? TaxLaw.VAT : TaxLaw.GST;
    }

    /// Whether a bill of this kind may have this number.
    public boolean admits(@Nullable InvoiceNumber number) {
        return number == null ? !numbered() : numbered() && number.law() == law();
    }
}
