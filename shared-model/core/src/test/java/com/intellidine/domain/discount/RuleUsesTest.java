package com.intellidine.domain.discount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCancellation;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.DiscountEvent.RuleEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent.BillCancelled;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.testing.Peer;
import com.intellidine.testing.Some;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A rule that may be used so many times only, on devices that are together and apart.
class RuleUsesTest {
    private static final RuleId RULE = new RuleId(Some.id(90));
    private static final OrderId FIRST = Some.order(10);
    private static final OrderId SECOND = Some.order(11);
    private final Peer till = new Peer("A");
    private final Peer other = new Peer("B");

    private RuleUsesTest() {
        till.append(RuleEdited.of(
                DiscountRule.of(RULE, "Festival", new Benefit.PercentOff(new Percent(1_000))), Some.STAMP));
        till.append(new RuleEdited(RULE, uses(1), Some.STAMP));
        meet();
    }

    private static RuleChange uses(int max) {
        return new RuleChange(null, null, null, null, null, null, null, null, null, max, null, null, null, null);
    }

    private void meet() {
        till.tellAll(other);
        other.tellAll(till);
    }

    private static DiscountRule rule(Peer peer) {
        return assertInstanceOf(DiscountRule.class, peer.replica().state(AggregateId.of(RULE)));
    }

    private static BillsIssued bill(OrderId order, int number) {
        List<AppliedDiscount> discounts = List.of(new AppliedDiscount(RULE, "Festival", Money.rupees(10), null, true));
        BillTotals totals = new BillTotals(
                Money.rupees(100), discounts, List.of(), Money.rupees(90), List.of(), Money.ZERO, Money.rupees(90));
        Bill bill = new Bill(
                Some.bill(number),
                BillKind.BILL_OF_SUPPLY,
                new InvoiceNumber(Some.A, new FinancialYear(2026), number),
                Some.DAY,
                List.of(),
                totals,
                Some.STAMP);
        return new BillsIssued(order, List.of(bill), List.of(), Some.STAMP);
    }

    private static BillCancelled cancelled(OrderId order, int number) {
        return new BillCancelled(
                order,
                new BillCancellation(Some.bill(number), "wrong table", Some.STAMP.actor(), Some.STAMP),
                List.of(RULE),
                List.of());
    }

    @Test
    void countsOrdersAndNotBills() {
        till.append(bill(FIRST, 1));
        till.append(bill(FIRST, 2));
        assertEquals(0, rule(till).usesBesides(FIRST), "the rest of the same order still has it");
        assertEquals(1, rule(till).usesBesides(SECOND));
        assertEquals(0, rule(till).usesTooMany());
    }

    @Test
    void givesTheUseBackWithTheLastBillOfTheOrder() {
        till.append(bill(FIRST, 1));
        till.append(bill(FIRST, 2));
        till.append(cancelled(FIRST, 1));
        assertEquals(1, rule(till).usesBesides(SECOND));
        till.append(cancelled(FIRST, 2));
        assertEquals(0, rule(till).usesBesides(SECOND));
    }

    @Test
    void saysHowManyUsedItTooOftenApart() {
        till.append(bill(FIRST, 1));
        other.append(bill(SECOND, 2));
        assertEquals(0, rule(till).usesTooMany(), "nobody knows it yet");
        meet();
        assertEquals(1, rule(till).usesTooMany());
        assertEquals(rule(till), rule(other));
        other.append(cancelled(SECOND, 2));
        meet();
        assertEquals(0, rule(till).usesTooMany());
    }

    @Test
    void keepsTheUsesThroughEditsWhateverArrivesFirst() {
        Peer late = new Peer("C");
        late.append(bill(FIRST, 1));
        late.tellAll(till);
        till.append(new RuleEdited(RULE, uses(5), Some.STAMP));
        till.tellAll(late);
        assertEquals(1, rule(late).usesBesides(SECOND));
        assertEquals(5, rule(late).usesMax());
        assertEquals(rule(till), rule(late));
    }
}
