package com.intellidine.domain.order;

import static com.intellidine.testing.Some.STAMP;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.IssueBills;
import com.intellidine.domain.order.BillCommand.IssueCreditNote;
import com.intellidine.domain.order.ServiceCommand.CloseOrder;
import com.intellidine.domain.order.ServiceCommand.VoidLine;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.pricing.BillPlan;
import com.intellidine.pricing.Credits;
import com.intellidine.pricing.Extras;
import com.intellidine.pricing.PlanSplit;
import com.intellidine.pricing.PriceRequest;
import com.intellidine.pricing.Priced;
import com.intellidine.pricing.SplitAnswer;
import com.intellidine.pricing.SplitBy;
import com.intellidine.pricing.Terms;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Bills from the price to the fact: every way to split one, what may be billed, and what the law wants on it.
class BillIssueTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final TaxTable RATES = new TaxTable(List.of(
            new TaxRate(TaxClass.RESTAURANT_SERVICE, LocalDate.of(2017, 11, 15), new Percent(500)),
            new TaxRate(TaxClass.ALCOHOL, LocalDate.of(2020, 4, 1), new Percent(2_000))));

    private final Service service = Service.opened();
    private Terms terms = new Terms(TaxProfile.regular(RATES), INDIA, List.of());
    private int numbers;

    private Tab tab() {
        return Tab.alone(service.order());
    }

    private void addsWine(long line, long rupees, int quantity) {
        OrderedLine wine = OrderedLine.plain(
                Some.line(line),
                new ItemId(Some.id(100)),
                "Wine " + line,
                Money.rupees(rupees),
                TaxClass.ALCOHOL,
                "bar",
                Quantity.portions(quantity));
        service.knows(new LinesAdded(Service.ORDER, List.of(wine), STAMP));
    }

    private PriceRequest open() {
        return terms.request(tab(), tab().linesToBill(), Some.DAY, Extras.NONE);
    }

    private IssueBills numbered(List<BillPlan.Planned> planned) {
        List<Bill> bills = new ArrayList<>();
        for (BillPlan.Planned one : planned) {
            numbers++;
            bills.add(new Bill(
                    Some.bill(500 + numbers),
                    one.kind(),
                    new InvoiceNumber(Some.A, one.kind().law(), new FinancialYear(2026), numbers),
                    Some.DAY,
                    one.priced().lines(),
                    one.priced().totals(),
                    STAMP));
        }
        return new IssueBills(Service.ORDER, bills, STAMP);
    }

    private List<Bill> splits(SplitBy by) {
        PlanSplit.Parts parts =
                assertInstanceOf(PlanSplit.Parts.class, BillPlan.of(open()).split(by));
        service.does(numbered(parts.bills()));
        assertTrue(tab().unbilledLines().isEmpty(), "all of it is billed");
        assertEquals(List.of(), OrderTasks.of(service.order()));
        return service.order().bills();
    }

    private Bill bills(Map<LineId, Quantity> some) {
        service.does(numbered(
                BillPlan.of(terms.request(tab(), some, Some.DAY, Extras.NONE)).bills()));
        return service.order().bills().getLast();
    }

    private static List<Money> totals(List<Bill> bills) {
        return bills.stream().map(bill -> bill.totals().total()).toList();
    }

    private static List<Money> rupees(long... amounts) {
        return java.util.Arrays.stream(amounts).mapToObj(Money::rupees).toList();
    }

    @Test
    void splitsWineThatOnlyOneSeatHad() {
        service.adds(1, "Dal", 100, 1).adds(2, "Paneer", 200, 1);
        addsWine(3, 300, 1);
        assertEquals(
                rupees(105, 210, 360),
                totals(splits(new SplitBy.Seats(Map.of(Some.line(1), 1, Some.line(2), 2, Some.line(3), 2)))));
    }

    @Test
    void sharesWineOfNoSeatAmongAllSeats() {
        service.adds(1, "Dal", 100, 1).adds(2, "Paneer", 200, 1);
        addsWine(3, 300, 1);
        assertEquals(
                rupees(105, 210, 180, 180),
                totals(splits(new SplitBy.Seats(Map.of(Some.line(1), 1, Some.line(2), 2)))));
    }

    @Test
    void splitsAMealWithWineByWhatEachPays() {
        service.adds(1, "Dal", 200, 1);
        addsWine(2, 100, 1);
        List<Bill> bills = splits(new SplitBy.Amounts(rupees(110, 220)));
        assertEquals(List.of(Money.rupees(70), Money.rupees(140), Money.rupees(40), Money.rupees(80)), totals(bills));
    }

    @Test
    void splitsAMealWithWineEvenlyAndByQuantity() {
        service.adds(1, "Dal", 100, 2);
        addsWine(2, 100, 2);
        assertEquals(
                rupees(105, 105, 120, 120),
                totals(splits(new SplitBy.Portions(
                        List.of(Map.of(Some.line(1), Quantity.ONE, Some.line(2), Quantity.ONE))))));
    }

    @Test
    void splitsByLinesWhatStandsOnTwoBills() {
        service.adds(1, "Dal", 100, 1).adds(2, "Paneer", 200, 1);
        addsWine(3, 300, 1);
        assertEquals(
                rupees(105, 210, 360), totals(splits(new SplitBy.Lines(List.of(Set.of(Some.line(1), Some.line(3)))))));
        assertInstanceOf(
                PlanSplit.Refused.class, BillPlan.of(open()).split(new SplitBy.Lines(List.of(Set.of(Some.line(99))))));
    }

    /// Two papads for nothing, one for each.
    @Test
    void splitsADishForNothingByQuantity() {
        service.adds(1, "Papad", 0, 2).adds(2, "Dal", 100, 2);
        List<Bill> bills =
                splits(new SplitBy.Portions(List.of(Map.of(Some.line(1), Quantity.ONE, Some.line(2), Quantity.ONE))));
        assertEquals(
                List.of(2, 2), bills.stream().map(bill -> bill.lines().size()).toList());
    }

    @Test
    void splitsEvenlyIntoInvoicesThatNeedHardlyAnyRounding() {
        service.adds(1, "Dal", 100, 1);
        for (Bill bill : splits(new SplitBy.Evenly(4))) {
            assertTrue(
                    Math.abs(bill.totals().roundOff().minor()) <= 2,
                    bill.totals().toString());
        }
    }

    /// Two beers, one billed: the other paper says one beer, too.
    @Test
    void billsTheRestOfALineWithTheRestOfItsQuantity() {
        service.adds(1, "Beer", 100, 2);
        assertEquals(
                Quantity.ONE,
                bills(Map.of(Some.line(1), Quantity.ONE)).lines().getFirst().quantity());
        assertEquals(Money.rupees(100), tab().open());
        Bill rest = bills(Map.of(Some.line(1), Quantity.ONE));
        assertEquals(Quantity.ONE, rest.lines().getFirst().quantity());
        assertEquals(rupees(105, 105), totals(service.order().bills()));
        assertTrue(tab().unbilledLines().isEmpty());
    }

    @Test
    void givesADiscountOnceThoughTheTableIsBilledInParts() {
        DiscountRule rule =
                DiscountRule.of(new RuleId(Some.id(90)), "Festival", new Benefit.AmountOff(Money.rupees(100)));
        terms = new Terms(TaxProfile.regular(RATES), INDIA, List.of(withMinimum(rule, 1_000)));
        service.adds(1, "Dal", 500, 1).adds(2, "Paneer", 250, 2);
        Money first = bills(Map.of(Some.line(1), Quantity.ONE)).totals().discount();
        Money second = bills(Map.of(Some.line(2), Quantity.ONE)).totals().discount();
        Money third = bills(Map.of(Some.line(2), Quantity.ONE)).totals().discount();
        assertEquals(List.of(Money.rupees(50), Money.rupees(25), Money.rupees(25)), List.of(first, second, third));
    }

    private static DiscountRule withMinimum(DiscountRule rule, long rupees) {
        return new DiscountRule(
                rule.id(),
                rule.name(),
                rule.benefit(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                DiscountRule.ALWAYS,
                Money.rupees(rupees),
                Money.ZERO,
                0,
                "",
                0,
                false,
                true);
    }

    private void credits(int note, Bill bill, LineId line, long rupees, CreditNote.Cause cause) {
        service.does(note(note, bill, line, rupees, cause));
    }

    private static IssueCreditNote note(int note, Bill bill, LineId line, long rupees, CreditNote.Cause cause) {
        Priced whole = new Priced(bill.lines(), bill.totals());
        SplitAnswer.Parts parts = assertInstanceOf(
                SplitAnswer.Parts.class, Credits.ofLines(whole, List.of(), Map.of(line, Money.rupees(rupees))));
        return new IssueCreditNote(
                Service.ORDER,
                new CreditNoteId(Some.id(note)),
                new CreditNoteNumber(Some.A, new FinancialYear(2026), note),
                Some.DAY,
                bill.id(),
                parts.parts().getFirst().lines(),
                parts.parts().getFirst().totals(),
                cause,
                "did not come",
                Some.ASHA,
                STAMP);
    }

    /// One bill, and no second: whoever lowered it did not know of the bill.
    @Test
    void callsWhatWasLoweredApartFromItsBillTakenOff() {
        service.adds(1, "Dal", 100, 2);
        OrderEvent apart = Service.accepted(
                service.tries(new ServiceCommand.ChangeQuantity(Service.ORDER, Some.line(1), BigDecimal.ONE, STAMP)));
        bills(Map.of(Some.line(1), Quantity.portions(2)));
        service.knows(apart);
        assertEquals(
                List.of(new OrderTask.TakenOffAfterBill(Some.line(1), "Dal", Money.rupees(100))),
                OrderTasks.of(service.order()));
    }

    /// Paid at the counter before the kitchen had it, and corrected.
    @Test
    void letsADishBeTakenOffThatWasCorrectedBeforeTheKitchenHadIt() {
        service.adds(1, "Dal", 100, 2);
        Bill bill = bills(Map.of(Some.line(1), Quantity.portions(2)));
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.AlreadyBilled("Dal")),
                service.tries(new ServiceCommand.RemoveLine(Service.ORDER, Some.line(1), STAMP)));
        credits(7, bill, Some.line(1), 200, CreditNote.Cause.CORRECTION);
        service.does(new ServiceCommand.RemoveLine(Service.ORDER, Some.line(1), STAMP));
        assertTrue(service.order().lines().getFirst().removed());
    }

    @Test
    void doesNotCookWhatWasRefundedBeforeTheKitchenHadIt() {
        service.adds(1, "Dal", 100, 2).adds(2, "Naan", 50, 1);
        Bill bill = bills(Map.of(Some.line(1), Quantity.portions(2)));
        credits(7, bill, Some.line(1), 200, CreditNote.Cause.REFUND);
        assertEquals(
                List.of(Some.line(2)),
                Tab.alone(service.order()).linesToSend(0).stream().map(Line::id).toList());
        assertEquals(
                List.of(Some.line(2)),
                Tab.alone(service.order()).unsentLines().stream().map(Line::id).toList());
    }

    /// The note is what puts the task right, so the task is gone and nothing more is waived.
    @Test
    void correctsWhatWasTakenOffAfterTheBill() {
        service.adds(1, "Dal", 100, 2).sends(1);
        Bill bill = bills(Map.of(Some.line(1), Quantity.portions(2)));
        service.does(new VoidLine(
                Service.ORDER,
                Some.line(1),
                new WriteOffId(Some.id(7)),
                BigDecimal.ONE,
                "never came",
                Some.ASHA,
                STAMP));
        assertEquals(
                List.of(new OrderTask.TakenOffAfterBill(Some.line(1), "Dal", Money.rupees(100))),
                OrderTasks.of(service.order()));
        refusesToRefund(bill);
        credits(1, bill, Some.line(1), 100, CreditNote.Cause.CORRECTION);
        assertEquals(List.of(), OrderTasks.of(service.order()));
        assertTrue(tab().unbilledLines().isEmpty());
    }

    private void refusesToRefund(Bill bill) {
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.CorrectionFirst("Dal")),
                service.tries(note(1, bill, Some.line(1), 100, CreditNote.Cause.REFUND)));
    }

    @Test
    void correctsWhatWasBilledTwice() {
        Bill bill = billedTwice();
        refusesToRefund(bill);
        credits(1, bill, Some.line(1), 100, CreditNote.Cause.CORRECTION);
        assertEquals(List.of(), OrderTasks.of(service.order()));
        assertTrue(tab().unbilledLines().isEmpty());
        credits(2, tab().order().bills().getLast(), Some.line(1), 100, CreditNote.Cause.REFUND);
        assertTrue(tab().unbilledLines().isEmpty(), "the other one may be given back for good");
        assertEquals(List.of(), tab().linesToSend(0));
    }

    /// Each of two managers takes the other's bill for the right one.
    @Test
    void opensWhatWasBilledTwiceAndCorrectedTwiceApart() {
        Bill bill = billedTwice();
        Bill second = service.order().bills().getLast();
        CreditNote.Cause cause = CreditNote.Cause.CORRECTION;
        OrderEvent one = Service.accepted(service.tries(note(1, bill, Some.line(1), 100, cause)));
        OrderEvent other = Service.accepted(service.tries(note(2, second, Some.line(1), 100, cause)));
        service.knows(one).knows(other);
        assertEquals(Money.rupees(100), tab().open());
        assertEquals(List.of(Some.line(1)), Orders.ids(tab().linesToSend(0)));
    }

    private Bill billedTwice() {
        service.adds(1, "Dal", 100, 1);
        Bill bill = bills(Map.of(Some.line(1), Quantity.ONE));
        service.knows(new BillEvent.BillsIssued(
                Service.ORDER,
                List.of(new Bill(
                        Some.bill(900),
                        bill.kind(),
                        new InvoiceNumber(Some.A, new FinancialYear(2026), 900),
                        Some.DAY,
                        bill.lines(),
                        bill.totals(),
                        STAMP)),
                List.of(),
                STAMP));
        assertInstanceOf(
                OrderTask.BilledTwice.class, OrderTasks.of(service.order()).getFirst());
        return bill;
    }

    /// That is how an order is opened again: with a reason, by someone who may.
    @Test
    void opensAClosedOrderAgainByACorrection() {
        service.adds(1, "Dal", 100, 1).sends(1);
        Bill bill = bills(Map.of(Some.line(1), Quantity.ONE));
        service.pays(501, 70, 105).does(new CloseOrder(Service.ORDER, STAMP));
        assertEquals(OrderStatus.COMPLETED, tab().status());
        credits(1, bill, Some.line(1), 100, CreditNote.Cause.CORRECTION);
        assertNotEquals(OrderStatus.COMPLETED, tab().status());
        assertEquals(Money.rupees(100), tab().open());
        assertEquals(List.of(new OrderTask.Overpaid(bill.id(), Money.rupees(105))), OrderTasks.of(service.order()));
        Bill again = bills(Map.of(Some.line(1), Quantity.ONE));
        assertEquals(Money.rupees(105), again.totals().total());
    }

    private void assertRefuses(OrderRefusal expected, Bill bill) {
        Decision<OrderEvent> decision = service.tries(new IssueBills(Service.ORDER, List.of(bill), STAMP));
        assertEquals(
                expected, assertInstanceOf(Decision.Refused.class, decision).refusal());
    }

    private Bill one() {
        return numbered(BillPlan.of(open()).bills()).bills().getFirst();
    }

    private static Bill dated(Bill bill, LocalDate date, int year) {
        return new Bill(
                bill.id(),
                bill.kind(),
                new InvoiceNumber(Some.A, TaxLaw.GST, new FinancialYear(year), 1),
                date,
                bill.lines(),
                bill.totals(),
                STAMP);
    }

    /// The last second of 31 March in India is 18:29:59 in London.
    @Test
    void countsTheNumberInTheFinancialYearOfTheWall() {
        service.adds(1, "Dal", 100, 1);
        LocalDate before = LocalDate.ofInstant(Instant.parse("2027-03-31T18:29:59Z"), INDIA);
        LocalDate after = LocalDate.ofInstant(Instant.parse("2027-03-31T18:30:00Z"), INDIA);
        assertEquals("A/2627/000001", dated(one(), before, 2026).title());
        assertEquals(FinancialYear.of(before), new FinancialYear(2026));
        assertEquals(FinancialYear.of(after), new FinancialYear(2027));
        assertRefuses(new OrderRefusal.YearDiffers(), dated(one(), before, 2027));
        assertRefuses(new OrderRefusal.YearDiffers(), dated(one(), after, 2026));
        assertRefuses(new OrderRefusal.DateImpossible(LocalDate.EPOCH), dated(one(), LocalDate.EPOCH, 2026));
        service.does(new IssueBills(Service.ORDER, List.of(dated(one(), after, 2027)), STAMP));
        assertEquals("A/2728/000001", service.order().bills().getLast().title());
    }

    @Test
    void asksToWhomALargeInvoiceIsMadeOut() {
        service.adds(1, "Wedding", 50_000, 1);
        OrderRefusal asked = new OrderRefusal.BuyerNeeded(Money.rupees(50_000));
        assertRefuses(asked, one());
        assertRefuses(asked, one().withBuyer(new Buyer("Asha", "", "1 MG Road", "")));
        service.does(new IssueBills(
                Service.ORDER, List.of(one().withBuyer(new Buyer("Asha", "", "1 MG Road", "Karnataka"))), STAMP));
    }

    @Test
    void refusesAGstinThatCanNotBeOne() {
        service.adds(1, "Dal", 100, 1);
        assertRefuses(
                new OrderRefusal.BuyerGstinWrong(),
                one().withBuyer(new Buyer("Acme", "27AAPFU0939F1ZV5", "1 MG Road", "")));
        assertRefuses(
                new OrderRefusal.BuyerGstinWrong(),
                one().withBuyer(new Buyer("Acme", "27AAPFU0939F1ZW", "1 MG Road", "")));
        assertRefuses(new OrderRefusal.BuyerIncomplete(), one().withBuyer(new Buyer("", "27AAPFU0939F1ZV", "", "")));
        service.does(new IssueBills(
                Service.ORDER,
                List.of(one().withBuyer(new Buyer("Acme", " 27aapfu0939f1zv ", "1 MG Road", ""))),
                STAMP));
        assertEquals(
                "27AAPFU0939F1ZV",
                requireNonNull(service.order().bills().getLast().buyer()).gstin());
    }

    @Test
    void asksIntoWhichStateItWasSupplied() {
        service.adds(1, "Dal", 100, 1);
        PriceRequest elsewhere = open().withInterState(true);
        Bill bill = numbered(BillPlan.of(elsewhere).bills()).bills().getFirst();
        assertRefuses(new OrderRefusal.PlaceOfSupplyMissing(), bill);
        assertRefuses(new OrderRefusal.PlaceOfSupplyMissing(), bill.withBuyer(new Buyer("Asha", "", "", "")));
    }

    @Test
    void refusesAmountsWhoseSumWouldOverflow() {
        service.adds(1, "Dal", 100, 1).adds(2, "Paneer", 100, 1);
        Bill bill = one();
        List<BillLine> huge = bill.lines().stream()
                .map(line -> new BillLine(
                        line.line(),
                        line.revision(),
                        line.name(),
                        line.quantity(),
                        line.unitPrice(),
                        line.amount(),
                        line.discount(),
                        line.taxable(),
                        Money.paise(Long.MAX_VALUE),
                        line.taxRate(),
                        line.taxClass(),
                        line.hsn()))
                .toList();
        BillTotals totals = bill.totals();
        assertRefuses(
                new OrderRefusal.BillOutdated(),
                new Bill(bill.id(), bill.kind(), bill.number(), bill.date(), huge, totals, STAMP));
    }
}
