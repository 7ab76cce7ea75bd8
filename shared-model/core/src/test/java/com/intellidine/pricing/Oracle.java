package com.intellidine.pricing;

import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.HandDiscount;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxScheme;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A second, naive calculation of a bill, written from the rules alone: decimal rupees, one portion after the other, no
/// code of the product but its records.
final class Oracle {
    private static final Set<TaxClass> GOODS = Set.of(
            TaxClass.PACKAGED_FOOD, TaxClass.PACKAGED_STAPLE, TaxClass.PACKAGED_STANDARD, TaxClass.AERATED_DRINK);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal PAISA = new BigDecimal("0.01");

    final List<BigDecimal> discount = new ArrayList<>();
    final List<BigDecimal> taxable = new ArrayList<>();
    final List<BigDecimal> tax = new ArrayList<>();
    /// By head and rate: `CGST 2.5`.
    final TreeMap<String, BigDecimal> taxes = new TreeMap<>();
    BigDecimal subtotal = BigDecimal.ZERO;
    BigDecimal exact = BigDecimal.ZERO;
    BigDecimal total = BigDecimal.ZERO;

    private final PriceRequest request;
    /// All that was ordered, as whole lines: those to bill first, then those on other bills.
    private final List<SaleLine> ordered = new ArrayList<>();
    private List<BigDecimal> left = new ArrayList<>();
    /// What each discount took off each whole line.
    private final List<List<BigDecimal>> taken = new ArrayList<>();

    /// Something that bears tax: a line or a charge.
    private record Part(BigDecimal base, TaxLaw law, BigDecimal rate, boolean included) {}

    Oracle(PriceRequest request) {
        this.request = request;
        ordered.addAll(request.lines());
        ordered.addAll(request.others());
        for (SaleLine line : ordered) {
            left.add(rupees((line.part() == null ? line.amount() : line.part().amount()).minor()));
        }
        ownDiscounts();
        rules();
        onlyWhatIsBilledHere();
        byHand();
        for (int i = 0; i < left.size(); i++) {
            discount.add(rupees(request.lines().get(i).amount().minor()).subtract(left.get(i)));
        }
        taxes();
    }

    private static BigDecimal rupees(long paise) {
        return new BigDecimal(BigInteger.valueOf(paise), 2);
    }

    private static BigDecimal percent(int basisPoints) {
        return new BigDecimal(basisPoints).divide(HUNDRED);
    }

    private static BigDecimal round(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The whole shared in proportion, paisa by paisa: everyone gets what is surely his, the rest goes to the largest
    /// remainders, the earlier first.
    private static List<BigDecimal> share(BigDecimal whole, List<BigDecimal> weights) {
        BigDecimal all = sum(weights);
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal paise = whole.movePointRight(2).multiply(weight);
            BigDecimal down = paise.divideToIntegralValue(all);
            shares.add(down.movePointLeft(2));
            remainders.add(paise.subtract(down.multiply(all)));
        }
        BigDecimal missing = whole.subtract(sum(shares));
        while (missing.signum() > 0) {
            int best = remainders.indexOf(Collections.max(remainders));
            shares.set(best, shares.get(best).add(PAISA));
            remainders.set(best, BigDecimal.ONE.negate());
            missing = missing.subtract(PAISA);
        }
        return shares;
    }

    /// Of a line that is billed in parts, a part bears what its beginning up to and with it would, less what its
    /// beginning without it would.
    private void onlyWhatIsBilledHere() {
        List<BigDecimal> here = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            SaleLine line = request.lines().get(i);
            BigDecimal rest = rupees(line.amount().minor());
            subtotal = subtotal.add(rest);
            for (List<BigDecimal> off : taken) {
                BigDecimal share = off.get(i);
                if (line.part() != null && line.part().amount().minor() > 0) {
                    BigDecimal whole = rupees(line.part().amount().minor());
                    BigDecimal before = rupees(line.part().before().minor());
                    BigDecimal with = before.add(rupees(line.amount().minor())).min(whole);
                    share = share.multiply(with)
                            .divide(whole, 2, RoundingMode.HALF_UP)
                            .subtract(share.multiply(before).divide(whole, 2, RoundingMode.HALF_UP));
                }
                rest = rest.subtract(share.max(BigDecimal.ZERO).min(rest));
            }
            here.add(rest);
        }
        left = here;
    }

    private BigDecimal quantity(int line) {
        SaleLine sold = ordered.get(line);
        return (sold.part() == null ? sold.quantity() : sold.part().quantity()).decimal();
    }

    private void take(List<BigDecimal> off) {
        taken.add(off);
        for (int i = 0; i < left.size(); i++) {
            left.set(i, left.get(i).subtract(off.get(i)));
        }
    }

    private void ownDiscounts() {
        List<BigDecimal> off = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            BigDecimal percent = percent(ordered.get(i).ownDiscount().basisPoints());
            off.add(round(left.get(i).multiply(percent).divide(HUNDRED)));
        }
        take(off);
    }

    private void rules() {
        BigDecimal spend = sum(left);
        List<DiscountRule> inOrder = new ArrayList<>(request.rules());
        inOrder.sort(Comparator.comparingInt((DiscountRule rule) -> -rule.priority())
                .thenComparing(rule -> rule.id().value()));
        int applied = 0;
        for (DiscountRule rule : inOrder) {
            if (!holds(rule, spend) || (rule.exclusive() && applied > 0)) {
                continue;
            }
            List<BigDecimal> off = off(rule);
            BigDecimal cap = rupees(rule.cap().minor());
            if (cap.signum() > 0 && sum(off).compareTo(cap) > 0) {
                off = share(cap, off);
            }
            if (sum(off).signum() > 0) {
                take(off);
                applied++;
                if (rule.exclusive()) {
                    return;
                }
            }
        }
    }

    private boolean holds(DiscountRule rule, BigDecimal spend) {
        var occasion = request.occasion();
        boolean coupon = rule.coupon().isEmpty()
                || occasion.coupons().stream()
                        .anyMatch(code -> code.strip().toUpperCase(Locale.ROOT).equals(rule.coupon()));
        boolean customer = rule.customers().isEmpty()
                || rule.customers().stream().anyMatch(one -> one.equals(occasion.customer()));
        boolean type = rule.orderTypes().isEmpty() || rule.orderTypes().contains(occasion.type());
        @Nullable Integer uses = occasion.uses().get(rule.id());
        boolean usable = rule.usesMax() == 0 || (uses == null ? 0 : uses) < rule.usesMax();
        return rule.active()
                && coupon
                && customer
                && type
                && usable
                && spend.compareTo(rupees(rule.minimumSpend().minor())) >= 0;
    }

    private boolean covers(DiscountRule rule, SaleLine line) {
        boolean named = rule.items().contains(line.item())
                || rule.categories().stream().anyMatch(one -> one.equals(line.category()));
        boolean all = rule.items().isEmpty() && rule.categories().isEmpty();
        return (named || all)
                && open(rule, line.orderedAt().atZone(request.occasion().zone()));
    }

    /// Walks back from the moment to the latest beginning.
    private static boolean open(DiscountRule rule, ZonedDateTime when) {
        LocalTime from = rule.window().from();
        LocalTime until = rule.window().until();
        LocalDate day = when.toLocalDate();
        LocalTime time = when.toLocalTime();
        boolean overnight = !until.isAfter(from);
        if (!time.isBefore(from) && (overnight || time.isBefore(until))) {
            return begins(rule, day);
        }
        return overnight && time.isBefore(until) && begins(rule, day.minusDays(1));
    }

    private static boolean begins(DiscountRule rule, LocalDate day) {
        @Nullable LocalDate first = rule.window().firstDay();
        @Nullable LocalDate last = rule.window().lastDay();
        boolean tooEarly = first != null && day.toEpochDay() < first.toEpochDay();
        boolean tooLate = last != null && day.toEpochDay() > last.toEpochDay();
        return rule.window().days().contains(day.getDayOfWeek()) && !tooEarly && !tooLate;
    }

    private List<BigDecimal> nothing() {
        return new ArrayList<>(Collections.nCopies(left.size(), BigDecimal.ZERO));
    }

    private List<BigDecimal> off(DiscountRule rule) {
        List<BigDecimal> covered = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            covered.add(covers(rule, ordered.get(i)) ? left.get(i) : BigDecimal.ZERO);
        }
        BigDecimal all = sum(covered);
        if (all.signum() == 0) {
            return nothing();
        }
        return switch (rule.benefit()) {
            case Benefit.PercentOff(var percent) ->
                share(round(all.multiply(percent(percent.basisPoints())).divide(HUNDRED)), covered);
            case Benefit.AmountOff(var amount) -> share(rupees(amount.minor()).min(all), covered);
            case Benefit.BuyGetFree(int buy, int free) -> free(portions(covered), covered, buy, free);
            case Benefit.BundlePrice(int count, var price) ->
                bundles(portions(covered), covered, count, rupees(price.minor()));
        };
    }

    /// The line of every whole portion, dearest first, the earlier line first among equals.
    private List<Integer> portions(List<BigDecimal> covered) {
        List<Integer> portions = new ArrayList<>();
        for (int i = 0; i < covered.size(); i++) {
            int whole = covered.get(i).signum() == 0 ? 0 : quantity(i).intValue();
            portions.addAll(Collections.nCopies(whole, i));
        }
        portions.sort(Comparator.comparing((Integer i) -> worth(covered, i, 1)).reversed());
        return portions;
    }

    private BigDecimal worth(List<BigDecimal> covered, int line, int portions) {
        BigDecimal quantity = quantity(line);
        return covered.get(line)
                .multiply(new BigDecimal(portions))
                .divide(quantity, 2, RoundingMode.HALF_UP)
                .min(covered.get(line));
    }

    private List<BigDecimal> free(List<Integer> portions, List<BigDecimal> covered, int buy, int free) {
        int given = portions.size() / (buy + free) * free;
        int[] perLine = new int[covered.size()];
        for (int portion : portions.subList(portions.size() - given, portions.size())) {
            perLine[portion]++;
        }
        List<BigDecimal> off = nothing();
        for (int i = 0; i < perLine.length; i++) {
            off.set(i, perLine[i] == 0 ? BigDecimal.ZERO : worth(covered, i, perLine[i]));
        }
        return off;
    }

    private List<BigDecimal> bundles(List<Integer> portions, List<BigDecimal> covered, int count, BigDecimal price) {
        List<BigDecimal> off = nothing();
        for (int start = 0; start + count <= portions.size(); start += count) {
            int[] perLine = new int[covered.size()];
            for (int portion : portions.subList(start, start + count)) {
                perLine[portion]++;
            }
            List<BigDecimal> worth = nothing();
            for (int i = 0; i < perLine.length; i++) {
                worth.set(i, perLine[i] == 0 ? BigDecimal.ZERO : worth(covered, i, perLine[i]));
            }
            BigDecimal saved = sum(worth).subtract(price);
            if (saved.signum() > 0) {
                List<BigDecimal> shares = share(saved, worth);
                for (int i = 0; i < perLine.length; i++) {
                    off.set(i, off.get(i).add(shares.get(i)).min(covered.get(i)));
                }
            }
        }
        return off;
    }

    private void byHand() {
        for (HandDiscount hand : request.hand()) {
            List<BigDecimal> covered = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                boolean meant =
                        hand.line() == null || request.lines().get(i).line().equals(hand.line());
                covered.add(meant ? left.get(i) : BigDecimal.ZERO);
            }
            BigDecimal all = sum(covered);
            if (all.signum() > 0) {
                BigDecimal part = round(
                        all.multiply(percent(hand.percent().basisPoints())).divide(HUNDRED));
                take(share(part.add(rupees(hand.amount().minor())).min(all), covered));
            }
        }
    }

    /// With a meal at the table, or with food of the kitchen on the same order, counter goods are restaurant service.
    private TaxClass asSupplied(TaxClass taxClass) {
        boolean kitchen = ordered.stream().anyMatch(line -> line.taxClass() == TaxClass.RESTAURANT_SERVICE);
        boolean meal = kitchen || request.occasion().type() == OrderType.DINE_IN;
        return meal && GOODS.contains(taxClass) ? TaxClass.RESTAURANT_SERVICE : taxClass;
    }

    private BigDecimal rate(TaxClass taxClass) {
        boolean collects = request.taxes().scheme() == TaxScheme.REGULAR || taxClass.law() == TaxLaw.VAT;
        if (!collects || (request.aggregatorPays() && taxClass == TaxClass.RESTAURANT_SERVICE)) {
            return BigDecimal.ZERO;
        }
        TaxClass meant = request.taxes().specifiedPremises() && taxClass == TaxClass.RESTAURANT_SERVICE
                ? TaxClass.SPECIFIED_PREMISES
                : taxClass;
        return request.taxes().rates().rates().stream()
                .filter(row -> row.taxClass() == meant && !row.from().isAfter(request.day()))
                .max(Comparator.comparing(TaxRate::from))
                .map(row -> percent(row.rate().basisPoints()))
                .orElse(BigDecimal.ZERO);
    }

    private void taxes() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            SaleLine line = request.lines().get(i);
            parts.add(new Part(
                    left.get(i), line.taxClass().law(), rate(asSupplied(line.taxClass())), line.taxIncluded()));
        }
        BigDecimal worth = sum(left);
        BigDecimal untaxed = BigDecimal.ZERO;
        for (ChargeAsked charge : request.charges()) {
            BigDecimal amount = rupees(charge.fixed().minor())
                    .add(round(worth.multiply(percent(charge.percent().basisPoints()))
                            .divide(HUNDRED)));
            if (charge.kind() == ChargeKind.SERVICE) {
                untaxed = untaxed.add(amount);
            } else {
                parts.add(new Part(amount, charge.taxClass().law(), rate(charge.taxClass()), charge.taxIncluded()));
            }
        }
        List<BigDecimal> partTax = new ArrayList<>(Collections.nCopies(parts.size(), BigDecimal.ZERO));
        parts.stream()
                .map(part -> new Part(BigDecimal.ZERO, part.law(), part.rate().stripTrailingZeros(), false))
                .filter(group -> group.rate().signum() > 0)
                .distinct()
                .forEach(group -> taxGroup(parts, group, partTax));
        BigDecimal net = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            BigDecimal before = part.included() ? part.base().subtract(partTax.get(i)) : part.base();
            net = net.add(before);
            if (i < left.size()) {
                taxable.add(before);
                tax.add(partTax.get(i));
            }
        }
        exact = net.add(sum(partTax)).add(untaxed);
        total = request.aggregatorPays() ? exact : exact.setScale(0, RoundingMode.HALF_UP);
    }

    /// One rate over the whole invoice, whether the tax is in the prices or not: tax is rounded once.
    private void taxGroup(List<Part> parts, Part group, List<BigDecimal> partTax) {
        int heads = group.law() == TaxLaw.GST && !request.interState() ? 2 : 1;
        BigDecimal rate = group.rate().divide(new BigDecimal(heads));
        BigDecimal withTax = HUNDRED.add(group.rate());
        // Each part's exact tax times a hundred times a hundred and the rate, so that nothing is divided yet.
        List<BigDecimal> weights = new ArrayList<>();
        for (Part part : parts) {
            boolean member = part.law() == group.law() && part.rate().compareTo(group.rate()) == 0;
            weights.add(member ? part.base().multiply(part.included() ? HUNDRED : withTax) : BigDecimal.ZERO);
        }
        BigDecimal all = sum(weights);
        if (all.signum() == 0) {
            return;
        }
        BigDecimal each = all.multiply(rate).divide(HUNDRED.multiply(withTax), 2, RoundingMode.HALF_UP);
        List<BigDecimal> shares = share(each, weights);
        each = hold(shares, parts, weights, heads);
        for (int i = 0; i < parts.size(); i++) {
            partTax.set(i, partTax.get(i).add(shares.get(i).multiply(new BigDecimal(heads))));
        }
        String percent = " " + rate.stripTrailingZeros().toPlainString();
        if (heads == 2) {
            taxes.merge("CGST" + percent, each, BigDecimal::add);
            taxes.merge("SGST" + percent, each, BigDecimal::add);
        } else {
            taxes.merge((group.law() == TaxLaw.VAT ? "VAT" : "IGST") + percent, each, BigDecimal::add);
        }
    }

    /// No price bears more tax than it holds; what it can't hold goes to the first that can, or is not collected.
    private static BigDecimal hold(List<BigDecimal> shares, List<Part> parts, List<BigDecimal> weights, int heads) {
        List<BigDecimal> rooms = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            Part part = parts.get(i);
            BigDecimal inside = part.base().divide(new BigDecimal(heads), 2, RoundingMode.DOWN);
            BigDecimal member = part.included() ? inside : new BigDecimal("1e18");
            rooms.add(weights.get(i).signum() == 0 && !part.included() ? BigDecimal.ZERO : member);
        }
        BigDecimal over = BigDecimal.ZERO;
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).compareTo(rooms.get(i)) > 0) {
                over = over.add(shares.get(i).subtract(rooms.get(i)));
                shares.set(i, rooms.get(i));
            }
        }
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal more = weights.get(i).signum() == 0
                    ? BigDecimal.ZERO
                    : over.min(rooms.get(i).subtract(shares.get(i)));
            shares.set(i, shares.get(i).add(more));
            over = over.subtract(more);
        }
        return sum(shares);
    }
}
