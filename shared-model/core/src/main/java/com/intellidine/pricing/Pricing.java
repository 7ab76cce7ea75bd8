package com.intellidine.pricing;

import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.TaxHead;
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

/// Prices lines that exclude tax. Tax is computed per rate on the invoice, to the paisa, with CGST equal to SGST, and
/// allocated to the lines by largest remainder; the total is rounded to the rupee as a line of its own (section 170 of
/// the CGST Act, applied per invoice).
public final class Pricing {
    /// Services accounting code of restaurant service.
    public static final String RESTAURANT_SAC = "996331";

    private Pricing() {}

    /// @param day whose tax rates hold: the calendar date of issue
    public static Priced price(List<Line> lines, TaxTable taxes, LocalDate day) {
        SortedMap<Integer, List<Integer>> byRate = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int half = taxes.halfOn(lines.get(i).taxClass(), day).basisPoints();
            byRate.computeIfAbsent(half, rate -> new ArrayList<>()).add(i);
        }
        Money[] lineTax = new Money[lines.size()];
        List<TaxLine> taxLines = new ArrayList<>();
        byRate.forEach((basisPoints, group) -> {
            List<Money> amounts = group.stream().map(i -> lines.get(i).amount()).toList();
            Percent half = new Percent(basisPoints);
            Money taxable = Money.sum(amounts);
            Money tax = taxable.percent(half, Rounding.HALF_UP);
            List<Money> shares = taxable.isZero()
                    ? amounts
                    : tax.allocate(amounts.stream().map(Money::minor).toList());
            for (int i = 0; i < group.size(); i++) {
                lineTax[group.get(i)] = shares.get(i).plus(shares.get(i));
            }
            if (basisPoints > 0) {
                taxLines.add(new TaxLine(TaxHead.CGST, half, taxable, tax));
                taxLines.add(new TaxLine(TaxHead.SGST, half, taxable, tax));
            }
        });
        List<BillLine> billLines = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            billLines.add(billLine(lines.get(i), lineTax[i]));
        }
        return new Priced(billLines, totals(billLines, taxLines));
    }

    private static BillLine billLine(Line line, Money tax) {
        return new BillLine(
                line.id(),
                line.revision(),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                line.amount(),
                Money.ZERO,
                line.amount(),
                tax,
                line.taxClass(),
                RESTAURANT_SAC);
    }

    private static BillTotals totals(List<BillLine> lines, List<TaxLine> taxes) {
        Money subtotal = Money.sum(lines.stream().map(BillLine::amount).toList());
        Money exact =
                subtotal.plus(Money.sum(taxes.stream().map(TaxLine::amount).toList()));
        Money total = exact.toWhole(Rounding.HALF_UP);
        return new BillTotals(subtotal, List.of(), List.of(), subtotal, taxes, total.minus(exact), total);
    }
}
