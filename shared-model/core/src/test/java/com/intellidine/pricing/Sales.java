package com.intellidine.pricing;

import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.HandDiscount;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxScheme;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.domain.time.TimeWindow;
import com.intellidine.testing.Some;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Things sold, by hand and at random.
public final class Sales {
    public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    public static final Occasion TABLE = Occasion.of(OrderType.DINE_IN, INDIA);
    private static final List<TaxClass> CLASSES = List.of(TaxClass.values());
    private static final List<OrderType> TYPES = List.of(OrderType.values());
    private static final CustomerId REGULAR_GUEST = new CustomerId(Some.id(700));

    private Sales() {}

    public static SaleLine dish(long id, long paise, int count) {
        Money price = Money.paise(paise);
        Quantity quantity = Quantity.portions(count);
        return line(id, price, quantity, TaxClass.RESTAURANT_SERVICE, false, 0);
    }

    static SaleLine line(
            long id, Money price, Quantity quantity, TaxClass taxClass, boolean included, int ownDiscount) {
        return new SaleLine(
                new LineId(Some.id(id)),
                1,
                "Dish " + id,
                quantity,
                price,
                price.times(quantity, Rounding.HALF_UP),
                taxClass,
                "",
                included,
                new ItemId(Some.id(1_000 + id)),
                new CategoryId(Some.id(2_000 + id % 4)),
                new Percent(ownDiscount),
                Some.NOON);
    }

    static SaleLine at(SaleLine line, Instant ordered) {
        return new SaleLine(
                line.line(),
                line.revision(),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                line.amount(),
                line.taxClass(),
                line.hsn(),
                line.taxIncluded(),
                line.item(),
                line.category(),
                line.ownDiscount(),
                ordered);
    }

    static SaleLine including(SaleLine line) {
        return line(
                line.line().value().getLeastSignificantBits(),
                line.unitPrice(),
                line.quantity(),
                line.taxClass(),
                true,
                0);
    }

    static PriceRequest request(SaleLine... lines) {
        return PriceRequest.of(List.of(lines), TaxProfile.regular(Some.FIVE_PERCENT), Some.DAY, TABLE);
    }

    /// Everything that can be on one bill: dated rates, prices with and without tax, discounts, charges, any kind of
    /// order, parts of lines, and lines on other bills.
    public static PriceRequest random(RandomGenerator random) {
        List<SaleLine> lines = new ArrayList<>();
        int count = random.nextInt(10) == 0 ? random.nextInt(1, 60) : random.nextInt(1, 12);
        boolean included = random.nextInt(3) == 0;
        for (int i = 0; i < count; i++) {
            lines.add(part(random, randomLine(random, i, random.nextInt(8) == 0 ? !included : included)));
        }
        List<SaleLine> others = new ArrayList<>();
        for (int i = random.nextInt(5) == 0 ? random.nextInt(1, 5) : 0; i > 0; i--) {
            others.add(randomLine(random, 100 + i, included));
        }
        List<ChargeAsked> charges = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            charges.add(ChargeAsked.packing(Money.paise(random.nextLong(0, 50_00))));
        }
        if (random.nextInt(4) == 0) {
            charges.add(ChargeAsked.service(new Percent(random.nextInt(0, 1_500))));
        }
        if (random.nextInt(8) == 0) {
            charges.add(new ChargeAsked(
                    ChargeKind.DELIVERY,
                    "Delivery",
                    Money.paise(random.nextLong(0, 100_00)),
                    new Percent(0),
                    TaxClass.RESTAURANT_SERVICE,
                    true));
        }
        TaxScheme scheme = random.nextInt(6) > 0
                ? TaxScheme.REGULAR
                : random.nextBoolean() ? TaxScheme.COMPOSITION : TaxScheme.UNREGISTERED;
        TaxProfile taxes = new TaxProfile(scheme, rates(random), included, random.nextInt(8) == 0);
        return new PriceRequest(
                        lines,
                        charges,
                        taxes,
                        Some.DAY,
                        scheme == TaxScheme.REGULAR && random.nextInt(8) == 0,
                        random.nextInt(12) == 0,
                        rules(random, count),
                        hand(random, count),
                        new Occasion(
                                TYPES.get(random.nextInt(TYPES.size())),
                                INDIA,
                                random.nextBoolean() ? REGULAR_GUEST : null,
                                random.nextBoolean() ? Set.of(" diwali ") : Set.of(),
                                Map.of(new RuleId(Some.id(90)), random.nextInt(3))))
                .withOthers(others);
    }

    /// Some lines are billed in parts, of which one or more may have been billed before.
    private static SaleLine part(RandomGenerator random, SaleLine line) {
        long all = line.amount().minor();
        if (all < 2 || random.nextInt(8) > 0) {
            return line;
        }
        long before = random.nextInt(3) == 0 ? 0 : random.nextLong(0, all - 1);
        long here = random.nextBoolean() ? all - before : random.nextLong(1, all - before + 1);
        return here == all
                ? line
                : line.withPart(
                        new Quantity(random.nextInt(1, line.quantity().thousandths() + 1)),
                        Money.paise(here),
                        new SaleLine.Part(line.quantity(), line.amount(), Money.paise(before)));
    }

    private static SaleLine randomLine(RandomGenerator random, int id, boolean included) {
        Quantity quantity = random.nextInt(5) == 0
                ? new Quantity(random.nextInt(1, 5_000))
                : Quantity.portions(random.nextInt(1, 8));
        long paise = switch (random.nextInt(12)) {
            case 0 -> 0;
            case 1 -> random.nextLong(1, 10);
            case 2 -> random.nextLong(1, 1_000_000_00L);
            default -> random.nextLong(1, 1_000) * (random.nextBoolean() ? 100 : 50);
        };
        TaxClass taxClass =
                random.nextInt(3) > 0 ? TaxClass.RESTAURANT_SERVICE : CLASSES.get(random.nextInt(CLASSES.size()));
        int own = random.nextInt(5) == 0 ? random.nextInt(0, 10_001) : 0;
        SaleLine line = line(id, Money.paise(paise), quantity, taxClass, included, own);
        return at(line, Some.NOON.plusSeconds(random.nextInt(0, 14 * 24 * 3_600)));
    }

    private static TaxTable rates(RandomGenerator random) {
        int[] usual = {0, 500, 500, 500, 1_200, 1_800, 2_800, 4_000};
        List<TaxRate> rates = new ArrayList<>();
        for (TaxClass taxClass : TaxClass.values()) {
            // One row mostly; now and then a class that none has, or rows that held before or will hold, in any order.
            int rows = random.nextInt(4) == 0 ? random.nextInt(0, 4) : 1;
            Set<LocalDate> days = new HashSet<>();
            for (int row = 0; row < rows; row++) {
                int rate = random.nextInt(6) == 0 ? 2 * random.nextInt(0, 5_001) : usual[random.nextInt(usual.length)];
                LocalDate from = Some.DAY.minusDays(random.nextInt(rows == 1 ? 0 : -20, 100));
                if (days.add(from)) {
                    rates.add(new TaxRate(taxClass, from, new Percent(rate)));
                }
            }
        }
        return new TaxTable(rates);
    }

    private static List<DiscountRule> rules(RandomGenerator random, int lines) {
        List<DiscountRule> rules = new ArrayList<>();
        int count = random.nextInt(3) == 0 ? 0 : random.nextInt(20) == 0 ? random.nextInt(6, 31) : random.nextInt(1, 6);
        for (int i = 0; i < count; i++) {
            rules.add(rule(random, i, lines));
        }
        Collections.shuffle(rules, new Random(random.nextLong()));
        return rules;
    }

    private static DiscountRule rule(RandomGenerator random, int id, int lines) {
        Benefit benefit = switch (random.nextInt(4)) {
            case 0 -> new Benefit.PercentOff(new Percent(random.nextInt(0, 10_001)));
            case 1 -> new Benefit.AmountOff(Money.paise(random.nextLong(0, 500_00)));
            case 2 -> new Benefit.BuyGetFree(random.nextInt(1, 4), random.nextInt(1, 3));
            default -> new Benefit.BundlePrice(random.nextInt(1, 5), Money.paise(random.nextLong(0, 500_00)));
        };
        return new DiscountRule(
                new RuleId(Some.id(90 + id)),
                "Rule " + id,
                benefit,
                random.nextInt(3) == 0 ? Set.of(new ItemId(Some.id(1_000 + random.nextInt(lines)))) : Set.of(),
                random.nextInt(3) == 0 ? Set.of(new CategoryId(Some.id(2_000 + random.nextInt(4)))) : Set.of(),
                random.nextInt(6) == 0 ? Set.of(TYPES.get(random.nextInt(TYPES.size()))) : Set.of(),
                random.nextInt(6) == 0 ? Set.of(REGULAR_GUEST) : Set.of(),
                random.nextInt(3) == 0 ? window(random) : DiscountRule.ALWAYS,
                Money.paise(random.nextInt(4) == 0 ? random.nextLong(0, 2_000_00) : 0),
                Money.paise(random.nextInt(4) == 0 ? random.nextLong(0, 100_00) : 0),
                random.nextInt(6) == 0 ? random.nextInt(0, 3) : 0,
                random.nextInt(6) == 0 ? "DIWALI" : "",
                random.nextInt(-2, 3),
                random.nextInt(4) == 0,
                random.nextInt(10) > 0);
    }

    private static TimeWindow window(RandomGenerator random) {
        EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        days.add(DayOfWeek.of(1 + random.nextInt(7)));
        days.add(DayOfWeek.of(1 + random.nextInt(7)));
        LocalDate first = Some.DAY.plusDays(random.nextInt(-3, 10));
        return new TimeWindow(
                days,
                LocalTime.of(random.nextInt(24), 0),
                LocalTime.of(random.nextInt(24), random.nextInt(2) * 30),
                random.nextInt(3) == 0 ? first : null,
                random.nextInt(3) == 0 ? first.plusDays(random.nextInt(10)) : null);
    }

    private static List<HandDiscount> hand(RandomGenerator random, int lines) {
        return switch (random.nextInt(7)) {
            case 2 ->
                List.of(
                        new HandDiscount(
                                null,
                                new Percent(random.nextInt(0, 3_000)),
                                Money.paise(random.nextLong(0, 100_00)),
                                "Both",
                                Some.APPROVAL),
                        HandDiscount.percent(
                                new LineId(Some.id(random.nextInt(lines))),
                                new Percent(random.nextInt(0, 10_001)),
                                "Burnt",
                                Some.APPROVAL));
            case 0 ->
                List.of(HandDiscount.percent(null, new Percent(random.nextInt(0, 10_001)), "Sorry", Some.APPROVAL));
            case 1 ->
                List.of(HandDiscount.amount(
                        new LineId(Some.id(random.nextInt(lines))),
                        Money.paise(random.nextLong(1, 200_00)),
                        "Cold",
                        Some.APPROVAL));
            default -> List.of();
        };
    }
}
