package com.intellidine.audit;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Shares;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.tenant.TaxTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works out again what a stored bill says of rates and discounts, by the taxes and rules that stood when it was
/// issued.
/// The bill is kept whatever it says; where it differs, people are told. That its sums add up is
/// [com.intellidine.domain.bill.BillCheck]'s.
final class BillRecheck {
    private static final int BASIS_POINTS = 10_000;

    private BillRecheck() {}

    /// @param rules as they stood; null for one that nobody knew
    /// @return each a part of a sentence after "Bill … has "
    static List<String> problems(Bill bill, TaxProfile taxes, Function<RuleId, @Nullable DiscountRule> rules) {
        List<String> problems = new ArrayList<>();
        for (BillLine line : bill.lines()) {
            if (!mayBear(bill, line, taxes)) {
                problems.add("a line \"" + line.name() + "\" taxed at " + line.taxRate() + " where "
                        + rate(bill, line.taxClass(), taxes) + " holds");
            }
        }
        int parts = bill.lines().size() + bill.totals().charges().size();
        for (TaxLine tax : bill.totals().taxes()) {
            long due = Shares.portion(tax.taxable().minor(), tax.rate().basisPoints(), BASIS_POINTS);
            // Each part of a split may have got the paisa that the others could not share.
            if (Math.abs(tax.amount().minor() - due) > parts) {
                problems.add(tax.head() + " of " + tax.amount().toRupees() + " where "
                        + Money.paise(due).toRupees() + " is due");
            }
        }
        for (AppliedDiscount applied : bill.totals().discounts()) {
            if (applied.rule() != null) {
                @Nullable String problem = problem(bill, applied, rules.apply(applied.rule()));
                if (problem != null) {
                    problems.add("a discount \"" + applied.name() + "\" " + problem);
                }
            }
        }
        return problems;
    }

    /// Goods of the counter bear the restaurant's rate when they go with a meal. Whether they did stands in the order,
    /// not on the bill, which may be a part of it; so either rate is taken.
    private static boolean mayBear(Bill bill, BillLine line, TaxProfile taxes) {
        TaxClass own = line.taxClass();
        return line.taxRate().equals(rate(bill, own, taxes))
                || (own.counterGoods() && line.taxRate().equals(rate(bill, TaxClass.RESTAURANT_SERVICE, taxes)));
    }

    private static Percent rate(Bill bill, TaxClass taxClass, TaxProfile taxes) {
        boolean paidByAggregator = bill.kind() == BillKind.AGGREGATOR && taxClass == TaxClass.RESTAURANT_SERVICE;
        return paidByAggregator ? TaxTable.NONE : taxes.collected(taxClass, bill.date());
    }

    private static @Nullable String problem(Bill bill, AppliedDiscount applied, @Nullable DiscountRule rule) {
        if (rule == null) {
            return "by a rule that nobody made";
        }
        if (!rule.active()) {
            return "by a rule that was switched off";
        }
        long most = most(rule, bill.totals().subtotal().minor(), bill.lines().size());
        return applied.amount().minor() > most
                ? "of " + applied.amount().toRupees() + " where the rule gives at most "
                        + Money.paise(most).toRupees()
                : null;
    }

    /// What a rule can take off lines that come to so much, at best. A percentage is shared out by largest remainder,
    /// so
    /// of a bill that is split each line of a part may have got a paisa more than its own.
    private static long most(DiscountRule rule, long subtotal, int lines) {
        long benefit = switch (rule.benefit()) {
            case Benefit.PercentOff(var percent) ->
                Shares.portion(subtotal, percent.basisPoints(), BASIS_POINTS) + lines;
            case Benefit.AmountOff(Money amount) -> Math.min(amount.minor(), subtotal);
            case Benefit.BuyGetFree free -> subtotal;
            case Benefit.BundlePrice bundle -> subtotal;
        };
        return rule.cap().isZero() ? benefit : Math.min(benefit, rule.cap().minor());
    }
}
