package com.intellidine.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;
import com.intellidine.pricing.SplitAnswer.Refused;
import com.intellidine.pricing.SplitAnswer.SplitRefusal;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreditsTest {
    private static Priced credit(Priced bill, List<Priced> earlier, Map<LineId, Money> amounts) {
        return SplitsTest.parts(Credits.ofLines(bill, earlier, amounts)).getFirst();
    }

    @Test
    void creditsALineWithItsTax() {
        Priced bill = Pricing.price(Sales.request(Sales.dish(1, 99_50, 1), Sales.dish(2, 300_00, 1)));
        Priced credit = credit(bill, List.of(), Map.of(Some.line(2), Money.rupees(300)));
        assertEquals(Money.rupees(300), credit.totals().net());
        assertEquals(Money.rupees(15), credit.totals().tax());
        assertEquals(Money.rupees(315), credit.totals().total());
    }

    @Test
    void leavesTheChargesUntilTheLastLine() {
        Priced bill = Pricing.price(Sales.request(Sales.dish(1, 100_00, 1), Sales.dish(2, 200_00, 1))
                .withCharges(List.of(ChargeAsked.service(new Percent(1_000)))));
        Priced first = credit(bill, List.of(), Map.of(Some.line(1), Money.rupees(100)));
        assertEquals(List.of(), first.totals().charges());
        Priced last = credit(bill, List.of(first), Map.of(Some.line(2), Money.rupees(200)));
        assertEquals(bill.totals().charges(), last.totals().charges());
        SplitsTest.assertAddUp(bill, List.of(first, last));
    }

    /// Parts of lines, again and again, and at last what is left.
    @Test
    void comesToTheBillAtEveryLevelOnceAllIsCredited() {
        Seeds.each(4_000, random -> {
            Priced bill = Pricing.price(Sales.random(random));
            List<Priced> credits = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                Map<LineId, Money> amounts = new HashMap<>();
                for (BillLine line : Credits.full(bill, credits).lines()) {
                    if (line.amount().minor() > 0 && random.nextBoolean()) {
                        amounts.put(
                                line.line(),
                                Money.paise(random.nextLong(1, line.amount().minor() + 1)));
                    }
                }
                if (!amounts.isEmpty()) {
                    credits.add(credit(bill, credits, amounts));
                }
            }
            credits.add(Credits.full(bill, credits));
            SplitsTest.assertAddUp(bill, credits);
        });
    }

    @Test
    void creditsExactlyTheAmountOfALineThatWasAskedFor() {
        Seeds.each(2_000, random -> {
            Priced bill = Pricing.price(Sales.request(Sales.dish(1, random.nextLong(100, 100_000), 3)));
            long wanted = random.nextLong(1, 100);
            Priced credit = credit(bill, List.of(), Map.of(Some.line(1), Money.paise(wanted)));
            assertEquals(Money.paise(wanted), credit.totals().subtotal());
        });
    }

    @Test
    void neverCreditsMoreThanIsLeft() {
        Priced bill = Pricing.price(Sales.request(Sales.dish(1, 100_00, 1)));
        Priced half = credit(bill, List.of(), Map.of(Some.line(1), Money.rupees(50)));
        assertRefuses(
                new SplitRefusal.MoreThanThere("Dish 1"),
                Credits.ofLines(bill, List.of(half), Map.of(Some.line(1), Money.rupees(51))));
        assertRefuses(
                new SplitRefusal.MoreThanThere("Dish 1"),
                Credits.ofLines(bill, List.of(), Map.of(Some.line(1), Money.rupees(-1))));
        assertRefuses(
                new SplitRefusal.UnknownLine(),
                Credits.ofLines(bill, List.of(), Map.of(Some.line(2), Money.rupees(1))));
        assertRefuses(new SplitRefusal.NothingInPart(), Credits.ofLines(bill, List.of(), Map.of()));
    }

    @Test
    void creditsAllOfABillWithAFreeDish() {
        Priced bill = Pricing.price(Sales.request(Sales.dish(1, 100_00, 1), Sales.dish(2, 0, 1)));
        Priced credit = Credits.full(bill, List.of());
        assertEquals(
                List.of(Some.line(1)),
                credit.lines().stream().map(BillLine::line).toList());
        assertEquals(bill.totals(), credit.totals());
    }

    /// Two gave the same dish back apart: that is a task, and the other dish can be given back all the same.
    @Test
    void creditsADishBesideOneThatWasCreditedTwice() {
        Priced bill = Pricing.price(Sales.request(Sales.dish(1, 100_00, 1), Sales.dish(2, 200_00, 1)));
        Priced once = credit(bill, List.of(), Map.of(Some.line(1), Money.rupees(60)));
        for (List<Priced> earlier : List.of(
                List.of(once, once),
                Collections.nCopies(2, credit(bill, List.of(), Map.of(Some.line(1), Money.rupees(100)))))) {
            Priced other = credit(bill, earlier, Map.of(Some.line(2), Money.rupees(200)));
            assertEquals(Money.rupees(210), other.totals().total());
            assertTrue(BillCheck.addsUp(other.lines(), other.totals()));
        }
    }

    private static void assertRefuses(SplitRefusal expected, SplitAnswer answer) {
        assertEquals(expected, assertInstanceOf(Refused.class, answer).refusal());
    }
}
