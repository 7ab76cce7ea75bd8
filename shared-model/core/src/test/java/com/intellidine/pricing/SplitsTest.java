package com.intellidine.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Charge;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import com.intellidine.pricing.SplitAnswer.Parts;
import com.intellidine.pricing.SplitAnswer.Refused;
import com.intellidine.pricing.SplitAnswer.SplitRefusal;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SplitsTest {
    private static final int SEEDS = 4_000;

    @Test
    void splitsAHundredRupeesAmongThreeInWholeRupees() {
        Priced whole = Pricing.price(Sales.request(Sales.including(Sales.dish(1, 100_00, 1))));
        assertEquals(
                List.of(Money.rupees(34), Money.rupees(33), Money.rupees(33)), totals(parts(Splits.evenly(whole, 3))));
    }

    @Test
    void splitsBySeatAndSharesWhatStandsInTheMiddle() {
        Priced whole = Pricing.price(
                Sales.request(Sales.dish(1, 200_00, 1), Sales.dish(2, 300_00, 1), Sales.dish(3, 100_00, 1)));
        List<Priced> parts = parts(Splits.bySeats(whole, Map.of(Some.line(1), 1, Some.line(2), 2)));
        assertEquals(List.of(Money.rupees(263), Money.rupees(368)), totals(parts), "of 262.50 and 367.50");
        assertEquals(Money.rupees(250), parts.getFirst().totals().subtotal());
    }

    @Test
    void leavesTheRestOfAQuantityAsAPartOfItsOwn() {
        Priced whole = Pricing.price(Sales.request(Sales.dish(1, 100_00, 5)));
        List<Priced> parts = parts(Splits.byQuantities(whole, List.of(Map.of(Some.line(1), Quantity.portions(2)))));
        assertEquals(List.of(Money.rupees(210), Money.rupees(315)), totals(parts));
        assertEquals(Quantity.portions(3), parts.getLast().lines().getFirst().quantity());
    }

    @Test
    void putsADishForNothingOnOnePart() {
        Priced whole = Pricing.price(Sales.request(Sales.dish(1, 0, 1), Sales.dish(2, 100_00, 1)));
        assertEquals(
                List.of(2, 1),
                parts(Splits.evenly(whole, 2)).stream()
                        .map(part -> part.lines().size())
                        .toList());
    }

    @Test
    void splitsEvenlyToThePaisaAtEveryLevel() {
        Seeds.each(SEEDS, random -> {
            Priced whole = Pricing.price(Sales.random(random));
            int guests = random.nextInt(2, 12);
            SplitAnswer answer = Splits.evenly(whole, guests);
            if (answer instanceof Refused) {
                assertTooSmall(whole, guests, answer);
                return;
            }
            List<Priced> parts = parts(answer);
            assertAddUp(whole, parts);
            for (Priced part : parts) {
                assertTrue(Math.abs(part.totals().roundOff().minor()) <= 50, "round off");
            }
        });
    }

    @Test
    void splitsByAmountToThePaisaAtEveryLevel() {
        Seeds.each(SEEDS, random -> {
            Priced whole = Pricing.price(Sales.random(random));
            long total = whole.totals().total().minor();
            if (total > 300) {
                long first = random.nextLong(100, total - 199);
                long second = random.nextLong(100, total - first - 99);
                List<Money> amounts =
                        List.of(Money.paise(first), Money.paise(second), Money.paise(total - first - second));
                SplitAnswer answer = Splits.byAmounts(whole, amounts);
                if (answer instanceof Refused) {
                    assertTooSmall(whole, 100, answer);
                    return;
                }
                List<Priced> parts = parts(answer);
                assertEquals(amounts, totals(parts));
                assertAddUp(whole, parts);
            }
        });
    }

    @Test
    void splitsByLineToThePaisaAtEveryLevel() {
        Seeds.each(SEEDS, random -> {
            Priced whole = Pricing.price(Sales.random(random));
            Set<LineId> some = whole.lines().stream()
                    .map(BillLine::line)
                    .filter(line -> random.nextBoolean())
                    .collect(Collectors.toSet());
            if (!some.isEmpty()) {
                assertRoundedApart(whole, parts(Splits.byLines(whole, List.of(some))));
            }
        });
    }

    @Test
    void splitsByQuantityToThePaisaAtEveryLevel() {
        Seeds.each(SEEDS, random -> {
            Priced whole = Pricing.price(Sales.random(random));
            Map<LineId, Quantity> some = quantities(whole, random);
            if (!some.isEmpty()) {
                assertRoundedApart(whole, parts(Splits.byQuantities(whole, List.of(some))));
            }
        });
    }

    @Test
    void splitsWhatWasSplit() {
        Seeds.each(SEEDS, random -> {
            Priced whole = Pricing.price(Sales.random(random));
            if (Splits.evenly(whole, 3) instanceof Parts(var thirds)
                    && Splits.evenly(thirds.getFirst(), 2) instanceof Parts(var halves)) {
                assertAddUp(thirds.getFirst(), halves);
            }
        });
    }

    @Test
    void splitsBySeatToThePaisaAtEveryLevel() {
        Seeds.each(SEEDS, random -> {
            Priced whole = Pricing.price(Sales.random(random));
            Map<LineId, Integer> seats = new HashMap<>();
            whole.lines().forEach(line -> seats.put(line.line(), random.nextInt(0, 5)));
            if (Splits.bySeats(whole, seats) instanceof Parts(var parts)) {
                assertRoundedApart(whole, parts);
            }
        });
    }

    /// Only a bill of next to nothing, or one of charges alone, can't be split.
    private static void assertTooSmall(Priced whole, int rupees, SplitAnswer answer) {
        SplitRefusal refusal = assertInstanceOf(Refused.class, answer).refusal();
        Money net = whole.totals().net();
        assertTrue(
                whole.totals().total().minor() < 100L * rupees || net.minor() < 100L * rupees,
                refusal + " of " + whole.totals());
    }

    private static Map<LineId, Quantity> quantities(Priced whole, RandomGenerator random) {
        Map<LineId, Quantity> some = new HashMap<>();
        for (BillLine line : whole.lines()) {
            if (random.nextBoolean()) {
                some.put(
                        line.line(),
                        new Quantity(random.nextInt(1, line.quantity().thousandths() + 1)));
            }
        }
        return some;
    }

    @Test
    void saysWhyItCanNotSplit() {
        Priced whole = Pricing.price(Sales.request(Sales.dish(1, 100_00, 2)));
        assertRefuses(new SplitRefusal.PartsOutOfRange(1), Splits.evenly(whole, 1));
        assertRefuses(new SplitRefusal.PartsOutOfRange(1_000_000), Splits.evenly(whole, 1_000_000));
        assertRefuses(
                new SplitRefusal.AmountsDiffer(),
                Splits.byAmounts(whole, List.of(Money.rupees(100), Money.rupees(100))));
        assertRefuses(
                new SplitRefusal.AmountsDiffer(),
                Splits.byAmounts(whole, List.of(Money.rupees(-100), Money.rupees(310))));
        assertRefuses(
                new SplitRefusal.AmountsDiffer(),
                Splits.byAmounts(whole, List.of(Money.paise(Long.MAX_VALUE), Money.paise(Long.MAX_VALUE))));
        assertRefuses(new SplitRefusal.UnknownLine(), Splits.byLines(whole, List.of(Set.of(Some.line(9)))));
        assertRefuses(new SplitRefusal.NothingInPart(), Splits.byLines(whole, List.of(Set.of())));
        assertRefuses(
                new SplitRefusal.MoreThanThere("Dish 1"),
                Splits.byQuantities(whole, List.of(Map.of(Some.line(1), Quantity.portions(3)))));
        assertRefuses(new SplitRefusal.PartsOutOfRange(0), Splits.bySeats(whole, Map.of()));
    }

    private static void assertRefuses(SplitRefusal expected, SplitAnswer answer) {
        SplitRefusal refusal = assertInstanceOf(Refused.class, answer).refusal();
        assertEquals(expected, refusal);
        assertTrue(refusal.sentence().endsWith("."), refusal.sentence());
    }

    static List<Priced> parts(SplitAnswer answer) {
        return assertInstanceOf(Parts.class, answer).parts();
    }

    private static List<Money> totals(List<Priced> parts) {
        return parts.stream().map(part -> part.totals().total()).toList();
    }

    /// The parts are the whole: each line, discount, charge and tax, the round off and the total; and each part adds up
    /// by itself.
    static void assertAddUp(Priced whole, List<Priced> parts) {
        assertLevelsAddUp(whole, parts);
        assertEquals(whole.totals().roundOff(), sum(parts, BillTotals::roundOff));
        assertEquals(whole.totals().total(), sum(parts, BillTotals::total));
    }

    static void assertLevelsAddUp(Priced whole, List<Priced> parts) {
        for (Priced part : parts) {
            assertEquals(List.of(), BillCheck.problems(part.lines(), part.totals()));
        }
        assertEquals(lines(List.of(whole), BillLine::amount), lines(parts, BillLine::amount));
        assertEquals(lines(List.of(whole), BillLine::discount), lines(parts, BillLine::discount));
        assertEquals(lines(List.of(whole), BillLine::taxable), lines(parts, BillLine::taxable));
        assertEquals(lines(List.of(whole), BillLine::tax), lines(parts, BillLine::tax));
        assertEquals(discounts(List.of(whole)), discounts(parts));
        assertEquals(charges(List.of(whole)), charges(parts));
        assertEquals(taxes(List.of(whole)), taxes(parts));
    }

    /// The same, but each part is rounded to the nearest rupee by itself.
    private static void assertRoundedApart(Priced whole, List<Priced> parts) {
        assertLevelsAddUp(whole, parts);
        assertEquals(whole.totals().exact(), sum(parts, BillTotals::exact));
        boolean rupees = whole.totals().total().minor() % 100 == 0;
        for (Priced part : parts) {
            Money exact = part.totals().exact();
            assertEquals(
                    rupees ? exact.toWhole(Rounding.HALF_UP) : exact,
                    part.totals().total());
        }
    }

    private static Money sum(List<Priced> parts, Function<BillTotals, Money> part) {
        return Money.sum(
                parts.stream().map(priced -> part.apply(priced.totals())).toList());
    }

    private static Map<String, Money> lines(List<Priced> parts, Function<BillLine, Money> amount) {
        Map<String, Money> lines = new TreeMap<>();
        parts.forEach(part ->
                part.lines().forEach(line -> lines.merge(line.line().toString(), amount.apply(line), Money::plus)));
        lines.values().removeIf(Money::isZero);
        return lines;
    }

    private static Map<String, Money> discounts(List<Priced> parts) {
        Map<String, Money> discounts = new TreeMap<>();
        for (Priced part : parts) {
            for (AppliedDiscount one : part.totals().discounts()) {
                discounts.merge(one.rule() + one.name(), one.amount(), Money::plus);
            }
        }
        return discounts;
    }

    private static Map<String, Money> charges(List<Priced> parts) {
        Map<String, Money> charges = new TreeMap<>();
        for (Priced part : parts) {
            for (Charge charge : part.totals().charges()) {
                charges.merge(charge.name(), charge.amount(), Money::plus);
                charges.merge(charge.name() + " tax", charge.tax(), Money::plus);
                charges.merge(charge.name() + " taxable", charge.taxable(), Money::plus);
            }
        }
        charges.values().removeIf(Money::isZero);
        return charges;
    }

    private static Map<String, Money> taxes(List<Priced> parts) {
        Map<String, Money> taxes = new TreeMap<>();
        for (Priced part : parts) {
            for (TaxLine tax : part.totals().taxes()) {
                taxes.merge(tax.head() + " " + tax.rate(), tax.amount(), Money::plus);
                taxes.merge(tax.head() + " on " + tax.rate(), tax.taxable(), Money::plus);
            }
        }
        return taxes;
    }
}
