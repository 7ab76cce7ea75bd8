package com.intellidine.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.money.Money;
import com.intellidine.testing.Seeds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The product and a naive second calculation agree on every level of random bills. `-Dbills=N` for more of them.
class OracleTest {
    private static final int BILLS = Integer.getInteger("bills", 100_000);

    @Test
    void agreesWithANaiveCalculationOnEveryBill() {
        Seeds.each(BILLS, random -> {
            PriceRequest request = Sales.random(random);
            Oracle oracle = new Oracle(request);
            Priced priced = Pricing.price(request);
            BillTotals totals = priced.totals();
            assertEquals(oracle.discount, column(priced, BillLine::discount), "discounts");
            assertEquals(oracle.taxable, column(priced, BillLine::taxable), "taxable");
            assertEquals(scaled(oracle.tax), column(priced, BillLine::tax), "tax");
            assertEquals(oracle.taxes, taxes(totals));
            assertEquals(oracle.subtotal, totals.subtotal().toRupees());
            assertEquals(0, oracle.total.compareTo(totals.total().toRupees()), "total");
            assertEquals(oracle.exact.setScale(2), totals.exact().toRupees());
            assertEquals(List.of(), BillCheck.problems(priced.lines(), totals));
            assertTrue(Math.abs(totals.roundOff().minor()) <= 50, "round off");
            Money off = Money.sum(
                    totals.discounts().stream().map(AppliedDiscount::amount).toList());
            assertTrue(off.compareTo(totals.subtotal()) <= 0, "the breakdown never exceeds the bill");
        });
    }

    private static List<BigDecimal> column(Priced priced, Function<BillLine, Money> part) {
        return priced.lines().stream().map(line -> part.apply(line).toRupees()).toList();
    }

    private static List<BigDecimal> scaled(List<BigDecimal> amounts) {
        return amounts.stream().map(amount -> amount.setScale(2)).toList();
    }

    private static Map<String, BigDecimal> taxes(BillTotals totals) {
        Map<String, BigDecimal> taxes = new TreeMap<>();
        for (TaxLine tax : totals.taxes()) {
            String rate = new BigDecimal(tax.rate().basisPoints())
                    .movePointLeft(2)
                    .stripTrailingZeros()
                    .toPlainString();
            taxes.merge(tax.head() + " " + rate, tax.amount().toRupees(), BigDecimal::add);
        }
        return taxes;
    }
}
