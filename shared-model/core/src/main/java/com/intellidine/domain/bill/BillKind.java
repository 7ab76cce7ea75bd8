package com.intellidine.domain.bill;

import com.intellidine.domain.money.Money;
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
    AGGREGATOR,
    /// Less than 200 rupees without tax, to nobody in particular, in a restaurant that writes one invoice for all such
    /// sales of a day (section 31(3)(b) of the CGST Act): taxed as on an invoice, with no number of its own.
    SMALL_SALE;

    /// Of this value on, each sale needs an invoice.
    public static final Money SMALL_BELOW = Money.rupees(200);

    /// Whether it has a number in a series of the restaurant's.
    public boolean numbered() {
        return switch (this) {
            case TAX_INVOICE, BILL_OF_SUPPLY, VAT_BILL -> true;
            case AGGREGATOR, SMALL_SALE -> false;
        };
    }

    /// What a bill of this kind becomes in a restaurant that writes one invoice for all small sales.
    public BillKind ifSmall(BillTotals totals, @Nullable Buyer buyer) {
        return this == TAX_INVOICE && buyer == null && isSmall(totals) ? SMALL_SALE : this;
    }

    /// Whether a sale of this value may go without an invoice of its own.
    public static boolean isSmall(BillTotals totals) {
        return totals.net().plus(totals.chargesNet()).compareTo(SMALL_BELOW) < 0;
    }

    /// Whose series its number is of.
    public TaxLaw law() {
        return this == VAT_BILL ? TaxLaw.VAT : TaxLaw.GST;
    }

    /// Whether a bill of this kind may claim this tax.
    public boolean admits(TaxHead head) {
        return switch (this) {
            case TAX_INVOICE, SMALL_SALE -> head != TaxHead.VAT;
            case VAT_BILL -> head == TaxHead.VAT;
            case BILL_OF_SUPPLY, AGGREGATOR -> false;
        };
    }

    /// Whether a bill of this kind may have this number.
    public boolean admits(@Nullable InvoiceNumber number) {
        return number == null ? !numbered() : numbered() && number.law() == law();
    }
}
