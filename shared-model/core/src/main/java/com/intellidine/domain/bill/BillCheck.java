package com.intellidine.domain.bill;

import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Whether a bill adds up to the paisa at every level. It knows no rates; pricing does.
public final class BillCheck {
    private static final Money HALF_RUPEE = Money.paise(50);

    private BillCheck() {}

    public static boolean addsUp(List<BillLine> lines, BillTotals totals) {
        return problems(lines, totals).isEmpty();
    }

    /// What does not add up, each a part of a sentence after "The bill has "; empty when all of it does.
    public static List<String> problems(List<BillLine> lines, BillTotals totals) {
        List<String> problems = new ArrayList<>();
        for (BillLine line : lines) {
            checkLine(line, problems);
        }
        for (Charge charge : totals.charges()) {
            if (!charge.addsUp() || charge.amount().isNegative() || charge.tax().isNegative()) {
                problems.add("a charge \"" + charge.name() + "\" whose parts do not come to its amount");
            }
        }
        compare("lines of", sum(lines, BillLine::amount), "a subtotal of", totals.subtotal(), problems);
        compare("lines less", sum(lines, BillLine::discount), "discounts of", totals.discount(), problems);
        compare("lines worth", sum(lines, BillLine::taxable), "a net value of", totals.net(), problems);
        Money taxed = sum(lines, BillLine::tax).plus(sum(totals.charges(), Charge::tax));
        compare("taxes on lines and charges of", taxed, "taxes of", totals.tax(), problems);
        checkTaxes(totals, problems);
        compare("parts that come to", totals.exact().plus(totals.roundOff()), "a total of", totals.total(), problems);
        if (totals.roundOff().minor() > HALF_RUPEE.minor() || totals.roundOff().minor() < -HALF_RUPEE.minor()) {
            problems.add("a round off of " + totals.roundOff().toRupees());
        }
        return problems;
    }

    private static void checkLine(BillLine line, List<String> problems) {
        boolean within = !line.discount().isNegative()
                && line.discount().compareTo(line.amount()) <= 0
                && !line.taxable().isNegative()
                && !line.tax().isNegative();
        if (!within || !line.addsUp()) {
            problems.add("a line \"" + line.name() + "\" whose parts do not come to its amount");
        }
    }

    /// CGST and SGST are equal at each rate, and no more is taxed than there is.
    private static void checkTaxes(BillTotals totals, List<String> problems) {
        Map<Percent, Money> central = new HashMap<>();
        Map<Percent, Money> state = new HashMap<>();
        Money taxable = Money.ZERO;
        for (TaxLine tax : totals.taxes()) {
            switch (tax.head()) {
                case CGST -> central.merge(tax.rate(), tax.amount(), Money::plus);
                case SGST -> state.merge(tax.rate(), tax.amount(), Money::plus);
                case IGST, VAT -> {}
            }
            taxable = tax.head() == TaxHead.SGST ? taxable : taxable.plus(tax.taxable());
            if (tax.taxable().isNegative() || tax.amount().isNegative()) {
                problems.add(tax.head() + " below zero");
            }
        }
        if (!central.equals(state)) {
            problems.add("CGST and SGST that differ");
        }
        Money base = totals.net().plus(sum(totals.charges(), Charge::taxable));
        if (taxable.compareTo(base) > 0) {
            problems.add("taxes on " + taxable.toRupees() + " where only " + base.toRupees() + " can be taxed");
        }
    }

    private static void compare(String what, Money sum, String said, Money saying, List<String> problems) {
        if (!sum.equals(saying)) {
            problems.add(what + " " + sum.toRupees() + " and " + said + " " + saying.toRupees());
        }
    }

    private static <T> Money sum(List<T> parts, Function<T, Money> amount) {
        return Money.sum(parts.stream().map(amount).toList());
    }
}
