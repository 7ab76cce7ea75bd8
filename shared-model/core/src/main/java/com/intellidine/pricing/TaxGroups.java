package com.intellidine.pricing;

import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Shares;
import com.intellidine.domain.tenant.TaxLaw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Tax of everything on one bill: computed per rate over all that bears it, then given to the parts by largest
/// remainder. Where a price has the tax in it, the tax is taken out of it: half a rate of r on P is `P × r/2 /
/// (100 + r)`, and what is left is the taxable value.
final class TaxGroups {
    private static final int WHOLE = 10_000;

    /// What bears one rate in one way.
    private static final class Group {
        final TaxLaw law;
        final int rate;
        final boolean included;
        final List<Integer> members = new ArrayList<>();

        Group(TaxLaw law, int rate, boolean included) {
            this.law = law;
            this.rate = rate;
            this.included = included;
        }
    }

    private final boolean interState;
    private final long[] base;
    private final long[] tax;
    private final int[] rates;
    private final boolean[] included;
    private final List<Group> groups = new ArrayList<>();
    private final List<TaxLine> lines = new ArrayList<>();

    TaxGroups(int parts, boolean interState) {
        this.interState = interState;
        base = new long[parts];
        tax = new long[parts];
        rates = new int[parts];
        included = new boolean[parts];
    }

    /// @param amount what is left of the part after discounts, not negative
    void put(int part, long amount, TaxLaw law, Percent rate, boolean taxIncluded) {
        base[part] = amount;
        rates[part] = rate.basisPoints();
        included[part] = taxIncluded;
        if (rate.basisPoints() > 0) {
            group(law, rate.basisPoints(), taxIncluded).members.add(part);
        }
    }

    private Group group(TaxLaw law, int rate, boolean taxIncluded) {
        for (Group group : groups) {
            if (group.law == law && group.rate == rate && group.included == taxIncluded) {
                return group;
            }
        }
        Group group = new Group(law, rate, taxIncluded);
        groups.add(group);
        return group;
    }

    void compute() {
        groups.forEach(this::compute);
        lines.sort(Comparator.comparing(TaxLine::head)
                .thenComparingInt(line -> line.rate().basisPoints()));
    }

    private void compute(Group group) {
        // GST within a state is computed for one half and counted twice.
        int heads = group.law == TaxLaw.GST && !interState ? 2 : 1;
        int size = group.members.size();
        long[] weights = new long[size];
        long sum = 0;
        for (int i = 0; i < size; i++) {
            weights[i] = base[group.members.get(i)];
            sum += weights[i];
        }
        if (sum == 0) {
            return;
        }
        long whole = (long) heads * (group.included ? WHOLE + group.rate : WHOLE);
        long amount = Shares.portion(sum, group.rate, whole);
        long[] shares = group.included ? Held.split(amount, weights, heads) : Shares.split(amount, weights);
        long given = 0;
        for (int i = 0; i < size; i++) {
            tax[group.members.get(i)] = heads * shares[i];
            given += shares[i];
        }
        Money taxable = Money.paise(group.included ? sum - heads * given : sum);
        Money each = Money.paise(given);
        if (heads == 2) {
            Percent half = new Percent(group.rate / 2);
            add(new TaxLine(TaxHead.CGST, half, taxable, each));
            add(new TaxLine(TaxHead.SGST, half, taxable, each));
        } else {
            add(new TaxLine(
                    group.law == TaxLaw.VAT ? TaxHead.VAT : TaxHead.IGST, new Percent(group.rate), taxable, each));
        }
    }

    /// One line for each head and rate, though prices with and without the tax in them are computed apart.
    private void add(TaxLine added) {
        for (int i = 0; i < lines.size(); i++) {
            TaxLine line = lines.get(i);
            if (line.head() == added.head() && line.rate().equals(added.rate())) {
                lines.set(
                        i,
                        new TaxLine(
                                line.head(),
                                line.rate(),
                                line.taxable().plus(added.taxable()),
                                line.amount().plus(added.amount())));
                return;
            }
        }
        lines.add(added);
    }

    List<TaxLine> lines() {
        return lines;
    }

    Money tax(int part) {
        return Money.paise(tax[part]);
    }

    Money taxable(int part) {
        return Money.paise(included[part] ? base[part] - tax[part] : base[part]);
    }

    Percent rate(int part) {
        return new Percent(rates[part]);
    }
}
