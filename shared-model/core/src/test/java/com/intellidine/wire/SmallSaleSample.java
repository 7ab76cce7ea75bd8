package com.intellidine.wire;

import com.intellidine.domain.bill.Seller;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.smallsale.SmallSales;
import com.intellidine.domain.smallsale.SmallSalesInvoiced;
import com.intellidine.domain.smallsale.SmallSalesNumber;
import com.intellidine.domain.tenant.TaxScheme;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.testing.Some;
import java.util.List;

/// The invoice for the small sales of a day, with every field filled.
final class SmallSaleSample {
    private SmallSaleSample() {}

    static Event of() {
        Percent half = new Percent(250);
        SmallSales sales = new SmallSales(
                40,
                97,
                3,
                Money.rupees(300),
                List.of(
                        new TaxLine(TaxHead.CGST, half, Money.rupees(300), Money.paise(750)),
                        new TaxLine(TaxHead.SGST, half, Money.rupees(300), Money.paise(750))),
                Money.ZERO,
                Money.rupees(315));
        return new SmallSalesInvoiced(
                Some.TENANT,
                new SmallSalesNumber(Some.A, new FinancialYear(2026), 12),
                Some.DAY,
                sales,
                new Seller(
                        "Spice Route",
                        "Spice Route Foods LLP",
                        "12 MG Road",
                        "29ABCDE1234F1ZW",
                        "29",
                        "12345678901234",
                        TaxScheme.REGULAR),
                Samples.STAMP);
    }
}
