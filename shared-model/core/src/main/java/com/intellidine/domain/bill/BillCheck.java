package com.intellidine.domain.bill;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Whether a bill adds up to the paisa at every level. It knows no rates; pricing does.
public final class BillCheck {
    /// A bill is rounded by half a rupee at most. A part whose amount the guests named takes what that leaves, and a
    /// credit note what its bill's round off leaves it: always less than a rupee.
    private static final long ROUND_OFF_MAX_PAISE = 99;

    private BillCheck() {}

    public static boolean addsUp(List<BillLine> lines, BillTotals totals) {
        return problems(lines, totals).isEmpty();
    }

    /// What does not add up, each a part of a sentence after "The bill has "; empty when all of it does.
    public static List<String> problems(List<BillLine> lines, BillTotals totals) {
        if (!inRange(lines, totals)) {
            return List.of("an amount that can't be right");
        }
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
        checkTaxes(lines, totals, problems);
        compare("parts that come to", totals.exact().plus(totals.roundOff()), "a total of", totals.total(), problems);
        if (Math.abs(totals.roundOff().minor()) > ROUND_OFF_MAX_PAISE) {
            problems.add("a round off of " + totals.roundOff().toRupees());
        }
        return problems;
    }

    private static boolean inRange(List<BillLine> lines, BillTotals totals) {
        boolean few = lines.size() <= Limits.LINES_PER_ORDER_MAX
                && totals.discounts().size() <= Limits.DISCOUNTS_PER_BILL_MAX
                && totals.charges().size() <= Limits.CHARGES_PER_BILL_MAX
                && totals.taxes().size() <= Limits.TAX_LINES_PER_BILL_MAX;
        return few
                && inRange(totals.subtotal(), totals.net(), totals.roundOff(), totals.total())
                && lines.stream()
                        .allMatch(line ->
                                inRange(line.unitPrice(), line.amount(), line.discount(), line.taxable(), line.tax()))
                && totals.discounts().stream().allMatch(discount -> inRange(discount.amount()))
                && totals.charges().stream()
                        .allMatch(charge -> inRange(charge.amount(), charge.taxable(), charge.tax()))
                && totals.taxes().stream().allMatch(tax -> inRange(tax.taxable(), tax.amount()));
    }

    /// Whether sums of these can neither overflow nor mix currencies.
    public static boolean inRange(Money... amounts) {
        for (Money amount : amounts) {
            boolean fits = amount.currency().equals(Money.INR)
                    && amount.minor() <= Limits.AMOUNT_MAX_PAISE
                    && amount.minor() >= -Limits.AMOUNT_MAX_PAISE;
            if (!fits) {
                return false;
            }
        }
        return true;
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

    /// CGST and SGST are equal at each rate, and at each rate exactly what lines and charges say is taxed.
    private static void checkTaxes(List<BillLine> lines, BillTotals totals, List<String> problems) {
        Map<Integer, Money> central = new HashMap<>();
        Map<Integer, Money> state = new HashMap<>();
        Map<Integer, Money> taxable = new HashMap<>();
        for (TaxLine tax : totals.taxes()) {
            int rate = tax.rate().basisPoints();
            switch (tax.head()) {
                case CGST -> {
                    central.merge(rate, tax.amount(), Money::plus);
                    taxable.merge(2 * rate, tax.taxable(), Money::plus);
                }
                case SGST -> state.merge(rate, tax.amount(), Money::plus);
                case IGST, VAT -> taxable.merge(rate, tax.taxable(), Money::plus);
            }
            if (tax.taxable().isNegative() || tax.amount().isNegative()) {
                problems.add(tax.head() + " below zero");
            }
        }
        if (!central.equals(state)) {
            problems.add("CGST and SGST that differ");
        }
        Map<Integer, Money> said = new HashMap<>();
        lines.forEach(line -> said.merge(line.taxRate().basisPoints(), line.taxable(), Money::plus));
        totals.charges().forEach(charge -> said.merge(charge.taxRate().basisPoints(), charge.taxable(), Money::plus));
        said.remove(0);
        said.values().removeIf(Money::isZero);
        taxable.values().removeIf(Money::isZero);
        if (!taxable.equals(said)) {
            problems.add("taxable values per rate that differ from those of its lines");
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
