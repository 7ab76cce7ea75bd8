package com.intellidine.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.HandDiscount;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.time.TimeWindow;
import com.intellidine.pricing.discount.Discounted;
import com.intellidine.pricing.discount.Discounts;
import com.intellidine.pricing.discount.HandDiscounts.HandRefusal;
import com.intellidine.pricing.discount.Taken;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiscountsTest {
    private static final List<SaleLine> DINNER = List.of(Sales.dish(1, 300_00, 1), Sales.dish(2, 100_00, 2));
    private static final Benefit TEN_PERCENT = new Benefit.PercentOff(new Percent(1_000));

    private static DiscountRule rule(long id, Benefit benefit) {
        return DiscountRule.of(new RuleId(Some.id(id)), "Rule " + id, benefit);
    }

    private static DiscountRule rule(
            long id,
            Benefit benefit,
            TimeWindow window,
            long minimumPaise,
            long capPaise,
            int priority,
            boolean alone) {
        return new DiscountRule(
                new RuleId(Some.id(id)),
                "Rule " + id,
                benefit,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                window,
                Money.paise(minimumPaise),
                Money.paise(capPaise),
                0,
                "",
                priority,
                alone,
                true);
    }

    private static DiscountRule scoped(Set<OrderType> types, Set<CustomerId> customers, int usesMax, String coupon) {
        return new DiscountRule(
                new RuleId(Some.id(1)),
                "Scoped",
                TEN_PERCENT,
                Set.of(),
                Set.of(),
                types,
                customers,
                DiscountRule.ALWAYS,
                Money.ZERO,
                Money.ZERO,
                usesMax,
                coupon,
                0,
                false,
                true);
    }

    private static Money off(List<SaleLine> lines, Occasion occasion, DiscountRule... rules) {
        return Money.sum(
                Discounts.evaluate(lines, List.of(rules), List.of(), occasion).perLine());
    }

    private static Money off(List<SaleLine> lines, DiscountRule... rules) {
        return off(lines, Sales.TABLE, rules);
    }

    @Test
    void takesPercentagesAndAmounts() {
        assertEquals(Money.rupees(50), off(DINNER, rule(1, TEN_PERCENT)));
        assertEquals(Money.rupees(70), off(DINNER, rule(1, new Benefit.AmountOff(Money.rupees(70)))));
        assertEquals(Money.rupees(500), off(DINNER, rule(1, new Benefit.AmountOff(Money.rupees(9_999)))));
    }

    @Test
    void givesTheCheapestOfEveryThreePortions() {
        Benefit twoGetOne = new Benefit.BuyGetFree(2, 1);
        assertEquals(Money.rupees(100), off(DINNER, rule(1, twoGetOne)));
        assertEquals(Money.ZERO, off(DINNER.subList(1, 2), rule(1, twoGetOne)), "two are not three");
        assertEquals(Money.rupees(600), off(List.of(Sales.dish(1, 100_00, 20)), rule(1, twoGetOne)));
    }

    @Test
    void sellsThreeForThePriceOfABundle() {
        Benefit threeFor = new Benefit.BundlePrice(3, Money.rupees(400));
        assertEquals(Money.rupees(100), off(DINNER, rule(1, threeFor)));
        assertEquals(Money.ZERO, off(List.of(Sales.dish(1, 100_00, 3)), rule(1, threeFor)), "dearer than without");
    }

    @Test
    void countsNoPartOfAPortion() {
        SaleLine sweets = Sales.line(1, Money.rupees(400), new Quantity(1_999), TaxClass.RESTAURANT_SERVICE, false, 0);
        assertEquals(Money.ZERO, off(List.of(sweets), rule(1, new Benefit.BuyGetFree(1, 1))));
    }

    @Test
    void takesTheDishesOwnDiscountFirst() {
        SaleLine offered = Sales.line(1, Money.rupees(200), Quantity.ONE, TaxClass.RESTAURANT_SERVICE, false, 5_000);
        Discounted discounted =
                Discounts.evaluate(List.of(offered), List.of(rule(1, TEN_PERCENT)), List.of(), Sales.TABLE);
        assertEquals(
                List.of(
                        new AppliedDiscount(null, "Menu discount", Money.rupees(100)),
                        new AppliedDiscount(new RuleId(Some.id(1)), "Rule 1", Money.rupees(10))),
                discounted.applied());
    }

    @Test
    void stacksByPriorityUntilAnExclusiveOneHasApplied() {
        DiscountRule first = rule(1, TEN_PERCENT, DiscountRule.ALWAYS, 0, 0, 5, false);
        DiscountRule second = rule(2, TEN_PERCENT, DiscountRule.ALWAYS, 0, 0, 1, false);
        DiscountRule alone = rule(3, new Benefit.AmountOff(Money.rupees(200)), DiscountRule.ALWAYS, 0, 0, 9, true);
        DiscountRule late = rule(4, new Benefit.AmountOff(Money.rupees(200)), DiscountRule.ALWAYS, 0, 0, 0, true);
        assertEquals(Money.rupees(95), off(DINNER, second, first), "10 % of 500 and then of 450");
        assertEquals(Money.rupees(200), off(DINNER, first, alone, second));
        assertEquals(Money.rupees(95), off(DINNER, first, late, second));
    }

    @Test
    void holdsFromTheMinimumOnAndUpToTheCap() {
        assertEquals(Money.rupees(50), off(DINNER, rule(1, TEN_PERCENT, DiscountRule.ALWAYS, 500_00, 0, 0, false)));
        assertEquals(Money.ZERO, off(DINNER, rule(1, TEN_PERCENT, DiscountRule.ALWAYS, 500_01, 0, 0, false)));
        assertEquals(Money.rupees(30), off(DINNER, rule(1, TEN_PERCENT, DiscountRule.ALWAYS, 0, 30_00, 0, false)));
    }

    @Test
    void asksForTypeGuestCouponAndUses() {
        CustomerId guest = new CustomerId(Some.id(7));
        Occasion known = new Occasion(
                OrderType.DINE_IN, Sales.INDIA, guest, Set.of(" diwali26"), Map.of(new RuleId(Some.id(1)), 3));
        assertEquals(
                Money.rupees(50), off(DINNER, known, scoped(Set.of(OrderType.DINE_IN), Set.of(guest), 4, "DIWALI26")));
        assertEquals(Money.ZERO, off(DINNER, known, scoped(Set.of(OrderType.TAKEAWAY), Set.of(), 0, "")));
        assertEquals(Money.ZERO, off(DINNER, known, scoped(Set.of(), Set.of(new CustomerId(Some.id(8))), 0, "")));
        assertEquals(Money.ZERO, off(DINNER, scoped(Set.of(), Set.of(guest), 0, "")), "nobody in particular");
        assertEquals(Money.ZERO, off(DINNER, known, scoped(Set.of(), Set.of(), 3, "")), "used up");
        assertEquals(Money.ZERO, off(DINNER, known, scoped(Set.of(), Set.of(), 0, "HOLI26")));
    }

    /// A guest who orders at five to seven has happy hour, though he pays at nine.
    @Test
    void goesByTheTimeOfOrderingOnTheWall() {
        DiscountRule happyHour =
                rule(1, TEN_PERCENT, TimeWindow.daily(LocalTime.of(17, 0), LocalTime.of(19, 0)), 0, 0, 0, false);
        SaleLine inside = Sales.at(DINNER.getFirst(), Instant.parse("2026-11-22T13:25:00Z"));
        SaleLine outside = Sales.at(DINNER.getLast(), Instant.parse("2026-11-22T13:30:00Z"));
        assertEquals(Money.rupees(30), off(List.of(inside, outside), happyHour), "18:55 and 19:00 in India");
    }

    @Test
    void runsPastMidnightAndThroughTheHourThatComesTwice() {
        DiscountRule night =
                rule(1, TEN_PERCENT, TimeWindow.daily(LocalTime.of(22, 0), LocalTime.of(2, 0)), 0, 0, 0, false);
        Occasion lisbon = Occasion.of(OrderType.DINE_IN, ZoneId.of("Europe/Lisbon"));
        for (String at : List.of("2026-10-24T21:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:59:59Z")) {
            SaleLine line = Sales.at(DINNER.getFirst(), Instant.parse(at));
            assertEquals(Money.rupees(30), off(List.of(line), lisbon, night), at);
        }
        SaleLine late = Sales.at(DINNER.getFirst(), Instant.parse("2026-10-25T02:00:00Z"));
        assertEquals(Money.ZERO, off(List.of(late), lisbon, night));
    }

    @Test
    void neverTakesMoreThanThereIsAndBreaksDownWhatItTakes() {
        Seeds.each(10_000, random -> {
            PriceRequest request = Sales.random(random);
            Discounted discounted =
                    Discounts.evaluate(request.lines(), request.rules(), request.hand(), request.occasion());
            for (int i = 0; i < request.lines().size(); i++) {
                Money line = Money.ZERO;
                for (Taken taken : discounted.taken()) {
                    assertTrue(!taken.shares().get(i).isNegative());
                    line = line.plus(taken.shares().get(i));
                }
                assertEquals(line, discounted.perLine().get(i));
                assertTrue(line.compareTo(request.lines().get(i).amount()) <= 0);
            }
            for (Taken taken : discounted.taken()) {
                assertEquals(taken.applied().amount(), Money.sum(taken.shares()));
            }
        });
    }

    @Test
    void doesNotCareInWhichOrderRulesAreGiven() {
        Seeds.each(2_000, random -> {
            PriceRequest request = Sales.random(random);
            assertEquals(
                    Pricing.price(request),
                    Pricing.price(request.withRules(request.rules().reversed())));
        });
    }

    @Test
    void takesByHandWhatIsThere() {
        Percent tenth = new Percent(1_000);
        assertEquals(Optional.empty(), hand(HandDiscount.percent(null, tenth, "Sorry", Some.APPROVAL)));
        assertEquals(
                Optional.empty(), hand(HandDiscount.amount(Some.line(2), Money.rupees(20), "Cold", Some.APPROVAL)));
        assertEquals(
                Optional.of(new HandRefusal.MoreThanThere(Money.rupees(500))),
                hand(HandDiscount.amount(null, Money.paise(500_01), "Sorry", Some.APPROVAL)));
        assertEquals(
                Optional.of(new HandRefusal.MoreThanThere(Money.rupees(500))),
                hand(HandDiscount.amount(null, Money.paise(Long.MAX_VALUE), "Sorry", Some.APPROVAL)));
        assertEquals(
                Optional.of(new HandRefusal.NothingOff()),
                hand(HandDiscount.amount(null, Money.ZERO, "Sorry", Some.APPROVAL)));
        assertEquals(
                Optional.of(new HandRefusal.NothingOff()),
                hand(HandDiscount.amount(null, Money.paise(Long.MIN_VALUE), "Sorry", Some.APPROVAL)));
        assertEquals(
                Optional.of(new HandRefusal.UnknownLine()),
                hand(HandDiscount.percent(Some.line(9), tenth, "Sorry", Some.APPROVAL)));
        assertEquals(
                Optional.of(new HandRefusal.MoreThanThere(Money.rupees(100))),
                hand(
                        HandDiscount.amount(null, Money.rupees(400), "Sorry", Some.APPROVAL),
                        HandDiscount.amount(null, Money.rupees(101), "Cold", Some.APPROVAL)),
                "the second from what the first left");
    }

    /// 100 off 600 takes a third of itself off the 200 that are billed here.
    @Test
    void takesByHandFromWhatRulesLeaveOfTheWholeOrder() {
        PriceRequest rest = Sales.request(Sales.dish(2, 200_00, 1))
                .withOthers(List.of(Sales.dish(1, 400_00, 1)))
                .withRules(List.of(rule(1, new Benefit.AmountOff(Money.rupees(100)))));
        Money left = Money.paise(166_67);
        HandDiscount all = HandDiscount.amount(null, left, "Sorry", Some.APPROVAL);
        assertEquals(Optional.empty(), rest.withHand(List.of(all)).refusal());
        assertEquals(
                Optional.of(new HandRefusal.MoreThanThere(left)),
                rest.withHand(List.of(HandDiscount.amount(null, Money.paise(166_68), "Sorry", Some.APPROVAL)))
                        .refusal());
    }

    private static Optional<Refusal> hand(HandDiscount... discounts) {
        return PriceRequest.of(DINNER, TaxProfile.regular(Some.FIVE_PERCENT), Some.DAY, Sales.TABLE)
                .withHand(List.of(discounts))
                .refusal();
    }
}
