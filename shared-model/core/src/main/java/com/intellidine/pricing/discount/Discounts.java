package com.intellidine.pricing.discount;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.HandDiscount;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Shares;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Works out discounts: first what dishes have themselves, then rules by priority (of equals, by id), then what
/// is given by hand. Each takes from what those before it have left, so together they never take more than
/// there is. A restaurant may have any number of rules: of those that take something, the first
/// [Limits#RULES_PER_BILL_MAX] in that order stand on a bill, and the others leave it alone.
public final class Discounts {
    private static final String OWN_NAME = "Menu discount";
    private static final int BASIS_POINTS = 10_000;
    private static final Comparator<DiscountRule> ORDER = Comparator.comparingInt(DiscountRule::priority)
            .reversed()
            .thenComparing(rule -> rule.id().value());

    private final List<SaleLine> lines;
    private final Occasion occasion;
    private final long[] left;
    private final @Nullable LocalDateTime[] wall;
    private final List<Taken> taken = new ArrayList<>();

    private Discounts(List<SaleLine> lines, Occasion occasion) {
        this.lines = lines;
        this.occasion = occasion;
        left = lines.stream().mapToLong(line -> line.amount().minor()).toArray();
        wall = new @Nullable LocalDateTime[lines.size()];
    }

    public static Discounted evaluate(
            List<SaleLine> lines, List<DiscountRule> rules, List<HandDiscount> hand, Occasion occasion) {
        return evaluate(lines, List.of(), rules, hand, occasion);
    }

    /// Rules look at all that was ordered, whatever bill it stands on; so what is billed apart gets what it would have
    /// got together. Discounts by hand are off what is billed here.
    ///
    /// @param others lines on other bills
    public static Discounted evaluate(
            List<SaleLine> lines,
            List<SaleLine> others,
            List<DiscountRule> rules,
            List<HandDiscount> hand,
            Occasion occasion) {
        Discounts discounts = afterRules(lines, others, rules, occasion);
        hand.forEach(discounts::byHand);
        return discounts.done();
    }

    /// @param others lines on other bills
    static Discounts afterRules(
            List<SaleLine> lines, List<SaleLine> others, List<DiscountRule> rules, Occasion occasion) {
        boolean alone = others.isEmpty() && lines.stream().allMatch(line -> line.part() == null);
        List<SaleLine> all = alone
                ? lines
                : Stream.concat(lines.stream(), others.stream())
                        .map(SaleLine::whole)
                        .toList();
        Discounts discounts = new Discounts(all, occasion);
        discounts.own();
        discounts.rules(rules);
        return alone ? discounts : discounts.on(lines);
    }

    /// What rules took off these lines, which are the first of all, or parts of them. Of a part it is what they take
    /// off with it less what they took off before it, so that parts come to the whole.
    private Discounts on(List<SaleLine> parts) {
        Discounts here = new Discounts(parts, occasion);
        for (Taken all : taken) {
            long[] off = new long[parts.size()];
            for (int i = 0; i < off.length; i++) {
                off[i] = Math.clamp(of(parts.get(i), all.shares().get(i).minor()), 0L, here.left[i]);
            }
            here.take(all.applied(), off);
        }
        return here;
    }

    private static long of(SaleLine line, long share) {
        SaleLine.@Nullable Part part = line.part();
        if (part == null || part.amount().isZero()) {
            return share;
        }
        long before = part.before().minor();
        long with = Math.min(before + line.amount().minor(), part.amount().minor());
        return Shares.portion(share, with, part.amount().minor())
                - Shares.portion(share, before, part.amount().minor());
    }

    private Discounted done() {
        List<Money> perLine = new ArrayList<>(left.length);
        for (int i = 0; i < left.length; i++) {
            perLine.add(Money.paise(lines.get(i).amount().minor() - left[i]));
        }
        return new Discounted(taken, perLine);
    }

    private void own() {
        long[] off = new long[left.length];
        for (int i = 0; i < left.length; i++) {
            off[i] = Shares.portion(left[i], lines.get(i).ownDiscount().basisPoints(), BASIS_POINTS);
        }
        take(new AppliedDiscount(null, OWN_NAME, Money.ZERO), off);
    }

    private void rules(List<DiscountRule> rules) {
        long spend = sum(left);
        List<DiscountRule> inOrder = new ArrayList<>(rules.size());
        for (DiscountRule rule : rules) {
            if (holds(rule, spend)) {
                inOrder.add(rule);
            }
        }
        inOrder.sort(ORDER);
        int applied = 0;
        for (DiscountRule rule : inOrder) {
            if (applied == Limits.RULES_PER_BILL_MAX) {
                return;
            }
            if (rule.exclusive() && applied > 0) {
                continue;
            }
            boolean tookSomething = take(
                    new AppliedDiscount(rule.id(), rule.name(), Money.ZERO, null, rule.usesMax() > 0),
                    capped(rule, off(rule)));
            if (rule.exclusive() && tookSomething) {
                return;
            }
            applied += tookSomething ? 1 : 0;
        }
    }

    /// Everything that does not depend on the line.
    private boolean holds(DiscountRule rule, long spend) {
        return rule.active()
                && (rule.orderTypes().isEmpty() || rule.orderTypes().contains(occasion.type()))
                && (rule.customers().isEmpty()
                        || (occasion.customer() != null && rule.customers().contains(occasion.customer())))
                && (rule.coupon().isEmpty() || occasion.coupons().contains(rule.coupon()))
                && (rule.usesMax() == 0 || occasion.uses().getOrDefault(rule.id(), 0) < rule.usesMax())
                && spend >= rule.minimumSpend().minor();
    }

    private long[] off(DiscountRule rule) {
        long[] covered = covered(rule);
        long sum = sum(covered);
        return sum == 0
                ? covered
                : switch (rule.benefit()) {
                    case Benefit.PercentOff(var percent) ->
                        Shares.split(Shares.portion(sum, percent.basisPoints(), BASIS_POINTS), covered);
                    case Benefit.AmountOff(Money amount) -> Shares.split(Math.min(amount.minor(), sum), covered);
                    case Benefit.BuyGetFree(int buy, int free) -> new Volume(lines, covered).buyGetFree(buy, free);
                    case Benefit.BundlePrice(int count, Money price) ->
                        new Volume(lines, covered).bundle(count, price.minor());
                };
    }

    /// What is left of each line that the rule covers; zero for the others.
    private long[] covered(DiscountRule rule) {
        long[] covered = new long[left.length];
        boolean everything = rule.items().isEmpty() && rule.categories().isEmpty();
        boolean always = rule.always();
        for (int i = 0; i < left.length; i++) {
            SaleLine line = lines.get(i);
            boolean inScope = left[i] > 0
                    && (everything
                            || rule.items().contains(line.item())
                            || (line.category() != null && rule.categories().contains(line.category())));
            if (inScope && (always || rule.window().holds(wall(i)))) {
                covered[i] = left[i];
            }
        }
        return covered;
    }

    private LocalDateTime wall(int line) {
        @Nullable LocalDateTime known = wall[line];
        if (known == null) {
            known = LocalDateTime.ofInstant(lines.get(line).orderedAt(), occasion.zone());
            wall[line] = known;
        }
        return known;
    }

    private static long[] capped(DiscountRule rule, long[] off) {
        long cap = rule.cap().minor();
        return cap > 0 && sum(off) > cap ? Shares.split(cap, off) : off;
    }

    void byHand(HandDiscount discount) {
        take(new AppliedDiscount(null, discount.name(), Money.ZERO, discount.approval(), false), off(discount));
    }

    /// A discount by hand off what is left; less than it says where less is left.
    long[] off(HandDiscount discount) {
        long[] covered = covered(discount.line());
        long sum = sum(covered);
        if (sum == 0) {
            return covered;
        }
        long percent = percentOf(discount, sum);
        long fixed = Math.min(Math.max(0, discount.amount().minor()), sum - percent);
        return Shares.split(percent + fixed, covered);
    }

    static long percentOf(HandDiscount discount, long sum) {
        return Shares.portion(sum, discount.percent().basisPoints(), BASIS_POINTS);
    }

    /// What is left of a line, or of all.
    long[] covered(@Nullable LineId line) {
        long[] covered = left.clone();
        for (int i = 0; line != null && i < covered.length; i++) {
            covered[i] = lines.get(i).line().equals(line) ? covered[i] : 0;
        }
        return covered;
    }

    /// @param what of any amount
    private boolean take(AppliedDiscount what, long[] off) {
        if (sum(off) == 0) {
            return false;
        }
        for (int i = 0; i < left.length; i++) {
            left[i] -= off[i];
        }
        taken.add(Taken.of(what, off));
        return true;
    }

    static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        return sum;
    }
}
