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

/// Tax of everything on one bill: computed once per rate over all that bears it, then given to the parts by largest
/// remainder. Where a price has the tax in it, the tax is taken out of it: half a rate of r on P is `P × r/2 /
/// (100 + r)`, and what is left is the taxable value. Prices with and without the tax in them are summed before
/// anything is rounded, so that the invoice says the rate of the taxable value that it says.
final class TaxGroups {
    private static final int WHOLE = 10_000;

    /// What bears one rate.
    private static final class Group {
        final TaxLaw law;
        final int rate;
        final List<Integer> members = new ArrayList<>();
        boolean anyIncluded;
        boolean anyOnTop;

        Group(TaxLaw law, int rate) {
            this.law = law;
            this.rate = rate;
        }

        void add(int part, boolean taxIncluded) {
            members.add(part);
            anyIncluded |= taxIncluded;
            anyOnTop |= !taxIncluded;
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
            group(law, rate.basisPoints()).add(part, taxIncluded);
        }
    }

    private Group group(TaxLaw law, int rate) {
        for (Group group : groups) {
            if (group.law == law && group.rate == rate) {
                return group;
            }
        }
        Group group = new Group(law, rate);
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
        boolean mixed = group.anyIncluded && group.anyOnTop;
        long[] weights = new long[size];
        long sum = 0;
        for (int i = 0; i < size; i++) {
            int part = group.members.get(i);
            weights[i] = mixed ? base[part] * (included[part] ? WHOLE : WHOLE + group.rate) : base[part];
            sum += weights[i];
        }
        if (sum == 0) {
            return;
        }
        long of = (long) heads * (group.anyIncluded ? WHOLE + group.rate : WHOLE) * (mixed ? WHOLE : 1);
        long amount = Shares.portion(sum, group.rate, of);
        long[] shares =
                group.anyIncluded ? Held.split(amount, weights, room(group, heads)) : Shares.split(amount, weights);
        long given = 0;
        long taxable = 0;
        for (int i = 0; i < size; i++) {
            int part = group.members.get(i);
            tax[part] = heads * shares[i];
            given += shares[i];
            taxable += included[part] ? base[part] - tax[part] : base[part];
        }
        addLines(group, heads, Money.paise(taxable), Money.paise(given));
    }

    /// How much of one head's tax each price holds; on top of a price there is room for any.
    private long[] room(Group group, int heads) {
        long[] room = new long[group.members.size()];
        for (int i = 0; i < room.length; i++) {
            int part = group.members.get(i);
            room[i] = included[part] ? base[part] / heads : Long.MAX_VALUE;
        }
        return room;
    }

    private void addLines(Group group, int heads, Money taxable, Money each) {
        if (heads == 2) {
            Percent half = new Percent(group.rate / 2);
            lines.add(new TaxLine(TaxHead.CGST, half, taxable, each));
            lines.add(new TaxLine(TaxHead.SGST, half, taxable, each));
        } else {
            lines.add(new TaxLine(
                    group.law == TaxLaw.VAT ? TaxHead.VAT : TaxHead.IGST, new Percent(group.rate), taxable, each));
        }
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
