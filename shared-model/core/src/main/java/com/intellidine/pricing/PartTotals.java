package com.intellidine.pricing;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Charge;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxLaw;
import java.util.ArrayList;
import java.util.List;

/// The foot of one part of a bill, from its lines and charges.
final class PartTotals {
    private PartTotals() {}

    /// Without round off; the total is exact.
    static BillTotals exact(
            List<BillLine> lines, List<Charge> charges, List<AppliedDiscount> discounts, BillTotals whole) {
        Money subtotal = Money.sum(lines.stream().map(BillLine::amount).toList());
        Money net = Money.sum(lines.stream().map(BillLine::taxable).toList());
        List<TaxLine> taxes = new ArrayList<>();
        for (TaxLine tax : whole.taxes()) {
            add(tax, lines, charges, taxes);
        }
        BillTotals without = new BillTotals(subtotal, discounts, charges, net, taxes, Money.ZERO, Money.ZERO);
        return withTotal(without, without.exact());
    }

    static BillTotals withTotal(BillTotals totals, Money total) {
        return new BillTotals(
                totals.subtotal(),
                totals.discounts(),
                totals.charges(),
                totals.net(),
                totals.taxes(),
                total.minus(totals.exact()),
                total);
    }

    private static void add(TaxLine tax, List<BillLine> lines, List<Charge> charges, List<TaxLine> taxes) {
        boolean half = tax.head() == TaxHead.CGST || tax.head() == TaxHead.SGST;
        Percent rate = half ? new Percent(2 * tax.rate().basisPoints()) : tax.rate();
        boolean vat = tax.head() == TaxHead.VAT;
        long taxable = 0;
        long amount = 0;
        for (BillLine line : lines) {
            if (line.taxRate().equals(rate) && (line.taxClass().law() == TaxLaw.VAT) == vat) {
                taxable += line.taxable().minor();
                amount += line.tax().minor();
            }
        }
        for (Charge charge : charges) {
            if (charge.taxRate().equals(rate) && !vat) {
                taxable += charge.taxable().minor();
                amount += charge.tax().minor();
            }
        }
        if (taxable > 0 || amount > 0) {
            taxes.add(
                    new TaxLine(tax.head(), tax.rate(), Money.paise(taxable), Money.paise(half ? amount / 2 : amount)));
        }
    }
}
