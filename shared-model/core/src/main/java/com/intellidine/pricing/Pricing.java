package com.intellidine.pricing;

import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.tenant.TaxTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Prices lines that exclude tax. Tax is computed per rate on the invoice, to the paisa, with CGST equal to SGST;
/// the total is rounded to the rupee as a line of its own (section 170 of the CGST Act, applied per invoice).
public final class Pricing {
    private Pricing() {}

    public static List<BillLine> billLines(List<Line> lines) {
        return lines.stream()
                .map(line -> new BillLine(
                        line.id(),
                        line.revision(),
                        line.name(),
                        line.quantity(),
                        line.unitPrice(),
                        line.amount(),
                        line.taxClass()))
                .toList();
    }

    /// @param day whose tax rates hold: the calendar date of issue
    public static BillTotals totals(List<BillLine> lines, TaxTable taxes, LocalDate day) {
        SortedMap<Integer, Money> taxableByRate = new TreeMap<>();
        for (BillLine line : lines) {
            int half = taxes.halfOn(line.taxClass(), day).basisPoints();
            taxableByRate.merge(half, line.amount(), Money::plus);
        }
        List<TaxLine> taxLines = new ArrayList<>();
        taxableByRate.forEach((basisPoints, taxable) -> {
            Percent half = new Percent(basisPoints);
            Money tax = taxable.percent(half, Rounding.HALF_UP);
            taxLines.add(new TaxLine(half, taxable, tax, tax));
        });
        Money subtotal = Money.sum(lines.stream().map(BillLine::amount).toList());
        Money tax = Money.sum(
                taxLines.stream().map(line -> line.cgst().plus(line.sgst())).toList());
        Money exact = subtotal.plus(tax);
        Money total = exact.toWhole(Rounding.HALF_UP);
        return new BillTotals(subtotal, taxLines, total.minus(exact), total);
    }
}
