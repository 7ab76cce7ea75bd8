package com.intellidine.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PricingTest {
    @Test
    void chargesFivePercentInTwoHalvesAndRoundsToTheRupee() {
        BillTotals totals = totals(List.of(line(38_000, 1), line(6_000, 4)), Some.FIVE_PERCENT, Some.DAY);
        assertEquals(Money.rupees(620), totals.subtotal());
        assertEquals(Money.paise(1_550), totals.tax(TaxHead.CGST));
        assertEquals(Money.paise(1_550), totals.tax(TaxHead.SGST));
        assertEquals(Money.ZERO, totals.roundOff());
        assertEquals(Money.rupees(651), totals.total());
    }

    @Test
    void billsNothingAtNothing() {
        Priced priced = Pricing.price(List.of(), Some.FIVE_PERCENT, Some.DAY);
        BillTotals totals = priced.totals();
        assertEquals(Money.ZERO, totals.total());
        assertEquals(List.of(), BillCheck.problems(priced.lines(), totals));
    }

    @Test
    void chargesNoTaxBeforeTheFirstRate() {
        BillTotals totals = totals(List.of(line(10_049, 1)), Some.FIVE_PERCENT, LocalDate.of(2017, 1, 1));
        assertEquals(Money.ZERO, totals.tax());
        assertEquals(Money.paise(-49), totals.roundOff());
    }

    @Test
    void agreesWithAnIndependentSumOnThousandsOfBills() {
        Seeds.each(5_000, random -> {
            int halfBasisPoints = random.nextInt(0, 3_000);
            TaxTable taxes = new TaxTable(List.of(
                    new TaxRate(TaxClass.RESTAURANT_SERVICE, LocalDate.of(2017, 7, 1), new Percent(halfBasisPoints))));
            List<Line> lines = lines(random);
            Priced priced = Pricing.price(lines, taxes, Some.DAY);
            BillTotals totals = priced.totals();

            BigDecimal subtotal = BigDecimal.ZERO;
            for (Line line : lines) {
                BigDecimal price = new BigDecimal(line.unitPrice().minor()).divide(new BigDecimal(100));
                subtotal = subtotal.add(
                        price.multiply(new BigDecimal(line.quantity().count())));
            }
            BigDecimal half = subtotal.multiply(new BigDecimal(halfBasisPoints))
                    .divide(new BigDecimal(10_000))
                    .setScale(2, RoundingMode.HALF_UP);
            BigDecimal exact = subtotal.add(half).add(half);
            BigDecimal total = exact.setScale(0, RoundingMode.HALF_UP).setScale(2);

            assertEquals(subtotal.setScale(2), totals.subtotal().toRupees());
            assertEquals(half, totals.tax(TaxHead.CGST).toRupees());
            assertEquals(totals.tax(TaxHead.CGST), totals.tax(TaxHead.SGST));
            assertEquals(total, totals.total().toRupees());
            assertEquals(total.subtract(exact).setScale(2), totals.roundOff().toRupees());
            assertTrue(totals.roundOff().toRupees().abs().compareTo(new BigDecimal("0.50")) <= 0);
            assertEquals(0, totals.total().minor() % 100, "whole rupees");
            assertEquals(List.of(), BillCheck.problems(priced.lines(), totals));
        });
    }

    private static List<Line> lines(RandomGenerator random) {
        List<Line> lines = new ArrayList<>();
        int count = random.nextInt(1, 30);
        for (int i = 0; i < count; i++) {
            long price = random.nextInt(20) == 0 ? random.nextLong(0, 1_000_000_00L) : random.nextLong(0, 1_000_00L);
            lines.add(line(price, random.nextInt(1, 20)));
        }
        return lines;
    }

    private static Line line(long paise, int count) {
        return new Line(
                Some.line(1),
                new ItemId(Some.id(2)),
                "Dal",
                Money.paise(paise),
                TaxClass.RESTAURANT_SERVICE,
                "kitchen",
                Quantity.portions(count),
                1,
                false,
                null,
                Some.STAMP);
    }

    private static BillTotals totals(List<Line> lines, TaxTable taxes, LocalDate day) {
        return Pricing.price(lines, taxes, day).totals();
    }
}
