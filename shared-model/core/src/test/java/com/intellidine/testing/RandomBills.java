package com.intellidine.testing;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.HandDiscount;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxScheme;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.pricing.BillPlan;
import com.intellidine.pricing.BillPlan.Planned;
import com.intellidine.pricing.Credits;
import com.intellidine.pricing.Extras;
import com.intellidine.pricing.PlanSplit;
import com.intellidine.pricing.PriceRequest;
import com.intellidine.pricing.Priced;
import com.intellidine.pricing.SplitAnswer;
import com.intellidine.pricing.SplitBy;
import com.intellidine.pricing.Terms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Bills of a restaurant that sells on terms of its own: prices with or without tax, any scheme, wine, discounts by
/// rule
/// and by hand, charges, buyers of another state, and every way to split. What is split is added up again.
public final class RandomBills {
    private static final List<TaxClass> CLASSES = List.of(TaxClass.values());
    private static final Buyer SOMEBODY = new Buyer("Asha", "", "1 MG Road", "29");
    private static final int[] RATES = {0, 500, 500, 500, 1_200, 1_800, 4_000};

    private final RandomGenerator random;
    private final Terms terms;

    public RandomBills(RandomGenerator random) {
        this.random = random;
        this.terms = terms();
    }

    private Terms terms() {
        List<TaxRate> rates = new ArrayList<>();
        for (TaxClass taxClass : CLASSES) {
            int rate = taxClass == TaxClass.RESTAURANT_SERVICE ? 500 : RATES[random.nextInt(RATES.length)];
            rates.add(new TaxRate(taxClass, LocalDate.of(2017, 11, 15), new Percent(rate)));
        }
        TaxScheme scheme = chance(6) ? (chance(2) ? TaxScheme.COMPOSITION : TaxScheme.UNREGISTERED) : TaxScheme.REGULAR;
        TaxProfile profile = new TaxProfile(scheme, new TaxTable(rates), chance(2), chance(10));
        List<DiscountRule> rules = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            rules.add(rule(i));
        }
        return new Terms(profile, ZoneId.of("Asia/Kolkata"), rules);
    }

    private DiscountRule rule(int n) {
        Benefit benefit = switch (random.nextInt(4)) {
            case 0 -> new Benefit.AmountOff(Money.paise(random.nextLong(0, 90_00)));
            case 1 -> new Benefit.BuyGetFree(random.nextInt(1, 3), 1);
            case 2 -> new Benefit.BundlePrice(random.nextInt(2, 4), Money.paise(random.nextLong(0, 300_00)));
            default -> new Benefit.PercentOff(new Percent(random.nextInt(0, 10_001)));
        };
        DiscountRule rule = DiscountRule.of(new RuleId(Some.id(90 + n)), "Rule " + n, benefit);
        return new DiscountRule(
                rule.id(),
                rule.name(),
                benefit,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                rule.window(),
                chance(3) ? Money.rupees(random.nextInt(800)) : Money.ZERO,
                chance(3) ? Money.rupees(random.nextInt(1, 60)) : Money.ZERO,
                0,
                "",
                random.nextInt(3),
                chance(4),
                true);
    }

    /// Of whatever sort a dish is: mostly food.
    TaxClass taxClass() {
        return chance(3) ? CLASSES.get(random.nextInt(CLASSES.size())) : TaxClass.RESTAURANT_SERVICE;
    }

    /// @param next gives the number of each bill that needs one
    public List<Bill> of(BillId first, Tab tab, List<Line> lines, Function<TaxLaw, InvoiceNumber> next) {
        PriceRequest request = chance(4)
                ? terms.request(tab, portions(lines), Some.DAY, extras(lines))
                : terms.request(tab, lines, Some.DAY, extras(lines));
        if (request.refusal().isPresent() || request.lines().isEmpty()) {
            return List.of();
        }
        List<Bill> bills = new ArrayList<>();
        for (Planned part : split(BillPlan.of(request), lines)) {
            boolean named = part.priced().totals().interState() || chance(4);
            boolean large = part.priced().totals().taxableByGst().compareTo(Money.rupees(50_000)) >= 0;
            bills.add(new Bill(
                            bills.isEmpty() ? first : new BillId(Some.id(random)),
                            part.kind(),
                            part.kind().numbered() ? next.apply(part.kind().law()) : null,
                            Some.DAY,
                            part.priced().lines(),
                            part.priced().totals(),
                            Some.STAMP)
                    .withBuyer(named || large ? SOMEBODY : null));
        }
        return bills;
    }

    private Extras extras(List<Line> lines) {
        Extras extras = Extras.NONE;
        if (chance(4)) {
            extras = extras.withService(new Percent(random.nextInt(1_001)));
        }
        if (chance(4)) {
            @Nullable
            LineId one = chance(2) || lines.isEmpty() ? null : pick(lines).id();
            extras = extras.withHand(List.of(new HandDiscount(
                    one,
                    new Percent(random.nextInt(5_001)),
                    Money.paise(random.nextLong(0, 30_00)),
                    "Sorry",
                    Some.APPROVAL)));
        }
        boolean elsewhere = terms.taxes().scheme() == TaxScheme.REGULAR && chance(6);
        return new Extras(extras.service(), extras.hand(), extras.coupons(), elsewhere);
    }

    private Map<LineId, Quantity> portions(List<Line> lines) {
        Map<LineId, Quantity> portions = new HashMap<>();
        for (Line line : lines) {
            if (chance(2) && line.toPay() > 0) {
                portions.put(line.id(), new Quantity(random.nextInt(1, line.toPay() + 1)));
            }
        }
        return portions;
    }

    private List<Planned> split(BillPlan plan, List<Line> lines) {
        if (chance(2)) {
            return plan.bills();
        }
        SplitBy by = switch (random.nextInt(5)) {
            case 0 -> new SplitBy.Amounts(amounts(plan.total().minor()));
            case 1 -> new SplitBy.Lines(groups(plan));
            case 2 -> new SplitBy.Portions(List.of(portions(lines), portions(lines)));
            case 3 -> new SplitBy.Seats(seats(lines));
            default -> new SplitBy.Evenly(random.nextInt(2, 5));
        };
        return switch (plan.split(by)) {
            case PlanSplit.Refused refused -> plan.bills();
            case PlanSplit.Parts(List<Planned> parts) -> {
                String split = by.getClass().getSimpleName();
                check(split, plan.bills(), parts);
                splits.merge(split, 1, Integer::sum);
                yield parts;
            }
        };
    }

    /// How often a bill was split in which way.
    private final Map<String, Integer> splits = new TreeMap<>();

    public Map<String, Integer> splits() {
        return splits;
    }

    private List<Money> amounts(long total) {
        List<Money> amounts = new ArrayList<>();
        long left = total;
        while (left > 300 && amounts.size() < 3) {
            long rupees = random.nextLong(1, left / 100);
            amounts.add(Money.rupees(rupees));
            left -= rupees * 100;
        }
        amounts.add(Money.paise(left));
        return amounts;
    }

    private List<Set<LineId>> groups(BillPlan plan) {
        Set<LineId> one = new HashSet<>();
        Set<LineId> other = new HashSet<>();
        plan.bills()
                .forEach(bill -> bill.priced().lines().forEach(line -> {
                    if (!chance(3)) {
                        (chance(2) ? one : other).add(line.line());
                    }
                }));
        return List.of(one, other);
    }

    private Map<LineId, Integer> seats(List<Line> lines) {
        Map<LineId, Integer> seats = new HashMap<>();
        lines.forEach(line -> seats.put(line.id(), random.nextInt(4)));
        seats.values().removeIf(seat -> seat == 0);
        return seats;
    }

    /// Every paisa of the whole stands on one part, line by line; each part is made whole rupees by itself.
    private static void check(String split, List<Planned> whole, List<Planned> parts) {
        if (!sums(whole).equals(sums(parts))) {
            throw new AssertionError("split by " + split + ": " + sums(whole) + " became " + sums(parts));
        }
    }

    private static Map<String, Long> sums(List<Planned> bills) {
        Map<String, Long> sums = new TreeMap<>();
        for (Planned bill : bills) {
            Priced priced = bill.priced();
            long exact =
                    priced.totals().total().minor() - priced.totals().roundOff().minor();
            sums.merge("before round off", exact, Math::addExact);
            priced.totals().taxes().forEach(tax -> {
                sums.merge(tax.head() + " " + tax.rate(), tax.amount().minor(), Math::addExact);
                sums.merge(tax.head() + " on", tax.taxable().minor(), Math::addExact);
            });
            priced.totals()
                    .discounts()
                    .forEach(off -> sums.merge("discount", off.amount().minor(), Math::addExact));
            priced.totals()
                    .charges()
                    .forEach(charge -> sums.merge(
                            "charge " + charge.kind(), charge.amount().minor(), Math::addExact));
            for (BillLine line : priced.lines()) {
                String id = line.line().toString();
                sums.merge(id + " amount", line.amount().minor(), Math::addExact);
                sums.merge(id + " discount", line.discount().minor(), Math::addExact);
                sums.merge(id + " taxable", line.taxable().minor(), Math::addExact);
                sums.merge(id + " tax", line.tax().minor(), Math::addExact);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    /// All that is left of a bill, or a part of it; null when nothing is.
    @Nullable
    Priced credit(Order order, Bill bill) {
        Priced whole = new Priced(bill.lines(), bill.totals());
        List<Priced> earlier = order.creditNotes().stream()
                .filter(note -> note.bill().equals(bill.id()))
                .map((CreditNote note) -> new Priced(note.lines(), note.totals()))
                .toList();
        Priced left = Credits.full(whole, earlier);
        if (!left.totals().charges().isEmpty() && chance(2)) {
            ChargeKind kind = pick(left.totals().charges()).kind();
            long amount = left.totals().charged(kind).minor();
            Money part = Money.paise(chance(2) || amount < 2 ? amount : random.nextLong(1, amount));
            return part(Credits.ofCharge(whole, earlier, kind, part));
        }
        if (chance(2) || left.lines().isEmpty()) {
            return left;
        }
        BillLine one = pick(left.lines());
        long amount = one.amount().minor();
        Money part = Money.paise(chance(2) || amount < 2 ? amount : random.nextLong(1, amount));
        return part(Credits.ofLines(whole, earlier, Map.of(one.line(), part)));
    }

    private static @Nullable Priced part(SplitAnswer answer) {
        return switch (answer) {
            case SplitAnswer.Refused refused -> null;
            case SplitAnswer.Parts(List<Priced> parts) -> parts.getFirst();
        };
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
