package com.intellidine.pricing;

import static com.intellidine.testing.Service.ORDER;
import static com.intellidine.testing.Some.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Charge;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.CancelBill;
import com.intellidine.domain.order.BillCommand.CancelCreditNote;
import com.intellidine.domain.order.BillCommand.IssueBills;
import com.intellidine.domain.order.BillCommand.IssueCreditNote;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.OrderFold;
import com.intellidine.domain.order.OrderRefusal;
import com.intellidine.domain.order.OrderTask;
import com.intellidine.domain.order.OrderTasks;
import com.intellidine.domain.order.ServiceCommand.AddLine;
import com.intellidine.domain.order.ServiceCommand.MergeInto;
import com.intellidine.domain.order.ServiceCommand.RemoveLine;
import com.intellidine.domain.order.ServiceCommand.SetCharge;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.IndianTaxes;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.pricing.SplitAnswer.Refused;
import com.intellidine.pricing.SplitAnswer.SplitRefusal.ChargeNotThere;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Packing and delivery are known of the order before it is billed, and stand on one bill.
class OrderChargesTest {
    private static final Terms TERMS =
            new Terms(TaxProfile.regular(Some.FIVE_PERCENT), ZoneId.of("Asia/Kolkata"), List.of());
    private final Service service = Service.opened().adds(1, "Dal", 200, 1);

    private void sets(ChargeKind kind, @Nullable Money amount) {
        service.does(new SetCharge(ORDER, kind, amount, STAMP));
    }

    private Priced quote() {
        Tab tab = Tab.alone(service.order());
        return TERMS.plan(tab, tab.unbilledLines(), Some.DAY).together();
    }

    private void bills(int n) {
        service.does(bill(n));
    }

    private IssueBills bill(int n) {
        return new IssueBills(ORDER, List.of(bill(n, quote())), STAMP);
    }

    private static Bill bill(int n, Priced priced) {
        InvoiceNumber number = new InvoiceNumber(Some.A, new FinancialYear(2026), n);
        return new Bill(
                Some.bill(60 + n), BillKind.TAX_INVOICE, number, Some.DAY, priced.lines(), priced.totals(), STAMP);
    }

    @Test
    void quotesWhatWasSetOnTheOrder() {
        sets(ChargeKind.PACKING, Money.rupees(20));
        sets(ChargeKind.DELIVERY, Money.rupees(40));
        assertEquals(
                Map.of(ChargeKind.PACKING, Money.rupees(20), ChargeKind.DELIVERY, Money.rupees(40)),
                service.order().charges());
        assertEquals(Money.rupees(273), quote().totals().total(), "260 and five percent");
        sets(ChargeKind.DELIVERY, null);
        assertEquals(Money.rupees(231), quote().totals().total(), "220 and five percent");
        assertEquals(List.of(), tasks(), "the bill will ask for it");
    }

    @Test
    void putsAChargeOnOneBillOnly() {
        sets(ChargeKind.PACKING, Money.rupees(20));
        bills(1);
        service.adds(2, "Naan", 100, 1);
        assertEquals(Map.of(), service.order().openCharges());
        assertEquals(Money.rupees(105), quote().totals().total());
        service.does(new CancelBill(ORDER, Some.bill(61), "wrong", Some.ASHA, STAMP));
        assertEquals(Money.rupees(336), quote().totals().total(), "320 and five percent: it is open again");
    }

    @Test
    void opensAChargeAgainWithTheBillThatIsCorrected() {
        sets(ChargeKind.PACKING, Money.rupees(20));
        bills(1);
        Bill bill = service.order().bills().getFirst();
        Priced whole = new Priced(bill.lines(), bill.totals());
        service.does(note(1, bill, whole, CreditNote.Cause.CORRECTION));
        assertEquals(
                Map.of(ChargeKind.PACKING, Money.rupees(20)), service.order().openCharges());
        assertEquals(Money.rupees(231), quote().totals().total());
    }

    /// Another device had set it meanwhile.
    @Test
    void asksWhatBecomesOfAChargeThatStandsOnNoBill() {
        OrderEvent apart =
                Service.accepted(service.tries(new SetCharge(ORDER, ChargeKind.DELIVERY, Money.rupees(40), STAMP)));
        bills(1);
        service.knows(apart).pays(61, 70, 210);
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.ChargeOpen(Money.rupees(40))), service.tries(Service.close()));
        refuses(new OrderRefusal.NothingToChargeWith(), ChargeKind.PACKING, Money.rupees(5));
        sets(ChargeKind.DELIVERY, null);
        service.does(Service.close());
    }

    @Test
    void leavesNoChargeBehindInAnOrderThatIsMerged() {
        sets(ChargeKind.PACKING, Money.rupees(20));
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.ChargeStays(Money.rupees(20))),
                service.tries(new MergeInto(ORDER, other(), STAMP)));
        sets(ChargeKind.PACKING, null);
        service.does(new MergeInto(ORDER, other(), STAMP));
    }

    private static Tab other() {
        return Tab.alone(Objects.requireNonNull(OrderFold.apply(
                Some.order(11),
                null,
                Some.fact(new OrderOpened(Some.order(11), Some.number(2), OrderType.DINE_IN, null, 1, STAMP)))));
    }

    /// Each of two devices had billed another dish, and the packing.
    private List<Bill> billedTwice() {
        service.adds(2, "Naan", 100, 1);
        sets(ChargeKind.PACKING, Money.rupees(20));
        OrderEvent one =
                Service.accepted(service.tries(some(1, service.order().lines().getFirst())));
        OrderEvent other =
                Service.accepted(service.tries(some(2, service.order().lines().getLast())));
        service.knows(one);
        assertEquals(List.of(), tasks());
        service.knows(other);
        return service.order().bills();
    }

    private IssueBills some(int n, Line line) {
        BillPlan plan = TERMS.plan(Tab.alone(service.order()), List.of(line), Some.DAY);
        return new IssueBills(ORDER, List.of(bill(n, plan.together())), STAMP);
    }

    private List<OrderTask> tasks() {
        return OrderTasks.of(service.order());
    }

    private static final OrderTask PACKED_TWICE =
            new OrderTask.ChargeBilledTooMuch(ChargeKind.PACKING, Money.rupees(20));

    @Test
    void asksForAChargeThatWasBilledTwiceUntilOneBillIsCorrected() {
        Bill second = billedTwice().getLast();
        assertEquals(List.of(PACKED_TWICE), tasks());
        Priced packing = charge(second, List.of(), 20);
        assertEquals(Money.rupees(21), packing.totals().total());
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.CorrectionFirst("the packing")),
                service.tries(note(1, second, packing)));
        service.does(note(1, second, packing, CreditNote.Cause.CORRECTION));
        assertEquals(List.of(), tasks());
        assertEquals(Map.of(), service.order().openCharges(), "it stands on the other bill");
        assertEquals(Money.rupees(105), service.order().owedFor(second));
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.CreditOutOfRange()), service.tries(note(2, second, packing)));
    }

    @Test
    void asksForAChargeThatWasBilledTwiceUntilABillIsCancelled() {
        service.does(new CancelBill(ORDER, billedTwice().getFirst().id(), "twice", Some.ASHA, STAMP));
        assertEquals(List.of(), tasks());
        assertEquals(Map.of(), service.order().openCharges());
    }

    /// It was lowered on another device meanwhile.
    @Test
    void asksForWhatABillClaimsOfAChargeBeyondWhatIsSet() {
        sets(ChargeKind.PACKING, Money.rupees(20));
        OrderEvent apart =
                Service.accepted(service.tries(new SetCharge(ORDER, ChargeKind.PACKING, Money.rupees(5), STAMP)));
        bills(1);
        service.knows(apart);
        assertEquals(List.of(new OrderTask.ChargeBilledTooMuch(ChargeKind.PACKING, Money.rupees(15))), tasks());
        Bill bill = service.order().bills().getFirst();
        service.does(note(1, bill, charge(bill, List.of(), 15), CreditNote.Cause.CORRECTION));
        assertEquals(List.of(), tasks());
        service.adds(2, "Naan", 100, 1);
        sets(ChargeKind.PACKING, Money.rupees(12));
        assertEquals(
                Map.of(ChargeKind.PACKING, Money.rupees(7)), service.order().openCharges(), "5 stand on the bill");
    }

    @Test
    void asksWhatBecomesOfAChargeThatWasCorrectedOnBothOfTwoBillsApart() {
        List<Bill> bills = billedTwice();
        List<OrderEvent> notes = new ArrayList<>();
        for (Bill bill : bills) {
            Priced packing = charge(bill, List.of(), 20);
            notes.add(Service.accepted(
                    service.tries(note(notes.size() + 1, bill, packing, CreditNote.Cause.CORRECTION))));
        }
        notes.forEach(service::knows);
        assertEquals(
                Map.of(ChargeKind.PACKING, Money.rupees(20)), service.order().openCharges());
        service.pays(61, 70, 210).pays(62, 71, 105);
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.ChargeOpen(Money.rupees(20))), service.tries(Service.close()));
    }

    @Test
    void takesOffAChargeThatWasSetApartFromTheClose() {
        bills(1);
        OrderEvent apart = Service.accepted(Service.opened()
                .adds(1, "Dal", 200, 1)
                .tries(new SetCharge(ORDER, ChargeKind.DELIVERY, Money.rupees(40), STAMP)));
        service.pays(61, 70, 210).does(Service.close()).knows(apart);
        assertEquals(List.of(new OrderTask.ChargeLeftOpen(ChargeKind.DELIVERY, Money.rupees(40))), tasks());
        refuses(new OrderRefusal.NothingToChargeWith(), ChargeKind.DELIVERY, Money.rupees(10));
        sets(ChargeKind.DELIVERY, null);
        assertEquals(List.of(), tasks());
        refuses(new OrderRefusal.OrderEnded(), ChargeKind.DELIVERY, null);
    }

    @Test
    void setsNothingMoreOnAnOrderThatIsClosed() {
        bills(1);
        OrderEvent apart = Service.accepted(service.tries(Service.add(2, "Naan", 100, 1)));
        service.pays(61, 70, 210).does(Service.close()).knows(apart);
        refuses(new OrderRefusal.OrderEnded(), ChargeKind.DELIVERY, Money.rupees(40));
    }

    @Test
    void asksWhatBecomesOfTheChargeOfATableThatWasMergedApart() {
        OrderEvent apart =
                Service.accepted(service.tries(new SetCharge(ORDER, ChargeKind.PACKING, Money.rupees(20), STAMP)));
        service.does(new MergeInto(ORDER, other(), STAMP)).knows(apart);
        assertEquals(List.of(new OrderTask.ChargeLeftOpen(ChargeKind.PACKING, Money.rupees(20))), tasks());
        sets(ChargeKind.PACKING, null);
        assertEquals(List.of(), tasks());
    }

    /// Packing goes with the food, which is still open.
    @Test
    void leavesPackingToTheMealWhereAGuestLeavesWithHisDrink() {
        Item beer = Some.dish("Beer", Money.rupees(300), true, false, TaxClass.ALCOHOL);
        service.does(new AddLine(ORDER, Some.line(2), beer, BigDecimal.ONE, STAMP));
        sets(ChargeKind.PACKING, Money.rupees(20));
        Tab tab = Tab.alone(service.order());
        Map<LineId, Quantity> drink = Map.of(Some.line(2), Quantity.ONE);
        BillPlan alone = BillPlan.of(TERMS.request(tab, drink, Some.DAY, Extras.NONE));
        assertEquals(Money.ZERO, alone.together().totals().chargesNet());
        BillPlan all = TERMS.plan(tab, tab.unbilledLines(), Some.DAY);
        assertEquals(Money.rupees(20), all.together().totals().charged(ChargeKind.PACKING));
        service.does(new RemoveLine(ORDER, Some.line(1), STAMP));
        Tab drinks = Tab.alone(service.order());
        BillPlan only = BillPlan.of(TERMS.request(drinks, drink, Some.DAY, Extras.NONE));
        assertEquals(Money.rupees(20), only.together().totals().charged(ChargeKind.PACKING), "there is no meal");
    }

    @Test
    void letsTheManagerSetAChargeThatWasTakenOffApart() {
        sets(ChargeKind.PACKING, Money.rupees(20));
        OrderEvent apart = Service.accepted(service.tries(new SetCharge(ORDER, ChargeKind.PACKING, null, STAMP)));
        bills(1);
        service.knows(apart);
        assertEquals(List.of(PACKED_TWICE), tasks());
        sets(ChargeKind.PACKING, Money.rupees(20));
        assertEquals(List.of(), tasks());
    }

    @Test
    void asksWhyAChargeWasGivenBackTwice() {
        sets(ChargeKind.PACKING, Money.rupees(20));
        bills(1);
        Bill bill = service.order().bills().getFirst();
        Priced packing = charge(bill, List.of(), 20);
        OrderEvent one = Service.accepted(service.tries(note(1, bill, packing)));
        OrderEvent other = Service.accepted(service.tries(note(2, bill, packing)));
        service.knows(one).knows(other);
        assertEquals(
                List.of(new OrderTask.ChargeCreditedTwice(bill.id(), ChargeKind.PACKING, Money.rupees(20))), tasks());
        service.does(new CancelCreditNote(ORDER, new CreditNoteId(Some.id(82)), "twice", Some.ASHA, STAMP));
        assertEquals(List.of(), tasks());
    }

    /// The packing was given back here and the whole bill there: that is one thing to put right, not two.
    @Test
    void asksOnceWhyAChargeWasGivenBackAlsoWithItsBill() {
        sets(ChargeKind.PACKING, Money.rupees(20));
        bills(1);
        Bill bill = service.order().bills().getFirst();
        OrderEvent one = Service.accepted(service.tries(note(1, bill, charge(bill, List.of(), 20))));
        OrderEvent other = Service.accepted(service.tries(note(2, bill, new Priced(bill.lines(), bill.totals()))));
        service.knows(one).knows(other);
        assertEquals(
                List.of(new OrderTask.ChargeCreditedTwice(bill.id(), ChargeKind.PACKING, Money.rupees(20))), tasks());
    }

    @Test
    void givesBackAChargeInPartsAndNoMoreThanIsLeftOfIt() {
        sets(ChargeKind.PACKING, Money.rupees(20));
        bills(1);
        Bill bill = service.order().bills().getFirst();
        Priced some = charge(bill, List.of(), 5);
        assertEquals(Money.rupees(5), some.totals().charged(ChargeKind.PACKING));
        assertEquals(new Refused(new ChargeNotThere(Money.rupees(15))), tryCharge(bill, List.of(some), 16));
        Priced rest = charge(bill, List.of(some), 15);
        assertEquals(Money.rupees(21), some.totals().total().plus(rest.totals().total()), "the packing with its tax");
        assertEquals(new Refused(new ChargeNotThere(Money.ZERO)), tryCharge(bill, List.of(some, rest), 1));
    }

    /// A dish and a service charge that cost nothing stand on the bill beside it.
    @Test
    void givesBackAChargeBesideWhatIsFree() {
        sets(ChargeKind.PACKING, Money.rupees(20));
        service.adds(2, "Papad", 0, 1);
        Tab tab = Tab.alone(service.order());
        List<Line> papad = List.of(service.order().lines().getLast());
        Extras agreed = Extras.NONE.withService(new Percent(1_000));
        Priced priced = BillPlan.of(TERMS.request(tab, papad, Some.DAY, agreed)).together();
        service.does(new IssueBills(ORDER, List.of(bill(1, priced)), STAMP));
        Bill bill = service.order().bills().getFirst();
        assertEquals(Money.rupees(21), charge(bill, List.of(), 20).totals().total());
    }

    /// Who sits on the first seat has nothing of this bill, and the dish on the second is free.
    @Test
    void staysOnTheBillWhenSeatsAreSplitAndAllIsFree() {
        Service free = Service.opened().adds(2, "Papad", 0, 1);
        free.does(new SetCharge(ORDER, ChargeKind.PACKING, Money.rupees(20), STAMP));
        Tab tab = Tab.alone(free.order());
        Priced whole = TERMS.plan(tab, tab.unbilledLines(), Some.DAY).together();
        Priced only = SplitsTest.parts(Splits.bySeats(whole, Map.of(Some.line(2), 2), new int[] {1, 2}))
                .getFirst();
        assertEquals(Money.rupees(20), only.totals().charged(ChargeKind.PACKING));
    }

    @Test
    void refusesACreditOfMoreThanCanBeCounted() {
        sets(ChargeKind.PACKING, Money.rupees(20));
        bills(1);
        Bill bill = service.order().bills().getFirst();
        BillTotals said = charge(bill, List.of(), 20).totals();
        Charge packing = said.charges().getFirst();
        Charge huge = new Charge(
                packing.kind(),
                packing.name(),
                packing.amount(),
                Money.paise(Long.MAX_VALUE),
                Money.paise(1),
                packing.taxRate());
        BillTotals lies = new BillTotals(
                said.subtotal(),
                said.discounts(),
                List.of(huge),
                said.net(),
                said.taxes(),
                said.roundOff(),
                said.total());
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.CreditOutOfRange()),
                service.tries(note(1, bill, new Priced(List.of(), lies))));
    }

    /// Two parts, of which one is taken back: its half of the packing is billed with its dishes.
    @Test
    void opensWhatACancelledPartClaimedOfACharge() {
        sets(ChargeKind.PACKING, Money.rupees(20));
        List<Priced> halves = SplitsTest.parts(Splits.evenly(quote(), 2));
        service.does(new IssueBills(ORDER, List.of(bill(1, halves.getFirst()), bill(2, halves.getLast())), STAMP));
        service.does(new CancelBill(ORDER, Some.bill(62), "he left", Some.ASHA, STAMP));
        Money stays = halves.getFirst().totals().charged(ChargeKind.PACKING);
        Money left = Money.rupees(20).minus(stays);
        assertEquals(Map.of(ChargeKind.PACKING, left), service.order().openCharges());
        refuses(new OrderRefusal.AlreadyBilled("This"), ChargeKind.PACKING, stays.minus(Money.paise(1)));
        sets(ChargeKind.PACKING, stays);
        assertEquals(Map.of(), service.order().openCharges());
    }

    @Test
    void refusesABillThatClaimsMoreOfAChargeThanIsOpen() {
        sets(ChargeKind.PACKING, Money.rupees(20));
        IssueBills drawn = bill(1);
        sets(ChargeKind.PACKING, Money.rupees(15));
        assertEquals(new Decision.Refused<>(new OrderRefusal.BillOutdated()), service.tries(drawn));
    }

    private static Priced charge(Bill bill, List<Priced> earlier, long rupees) {
        return SplitsTest.parts(tryCharge(bill, earlier, rupees)).getFirst();
    }

    private static SplitAnswer tryCharge(Bill bill, List<Priced> earlier, long rupees) {
        return Credits.ofCharge(
                new Priced(bill.lines(), bill.totals()), earlier, ChargeKind.PACKING, Money.rupees(rupees));
    }

    /// Two gave back one dish each, apart, and each left the packing to the other.
    @Test
    void givesBackAChargeThatNoDishIsLeftFor() {
        service.adds(2, "Naan", 100, 1);
        sets(ChargeKind.PACKING, Money.rupees(20));
        bills(1);
        Bill bill = service.order().bills().getFirst();
        Priced whole = new Priced(bill.lines(), bill.totals());
        OrderEvent one = Service.accepted(service.tries(note(1, bill, part(whole, 1, 200))));
        OrderEvent other = Service.accepted(service.tries(note(2, bill, part(whole, 2, 100))));
        service.knows(one).knows(other);
        List<Priced> earlier = service.order().creditNotes().stream()
                .map(each -> new Priced(each.lines(), each.totals()))
                .toList();
        Priced charges = Credits.full(whole, earlier);
        assertEquals(List.of(), charges.lines());
        service.does(note(3, bill, charges));
        assertEquals(Money.ZERO, service.order().owedFor(bill));
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.CreditOutOfRange()), service.tries(note(4, bill, charges)));
    }

    /// Of 21 rupees two gave back 10.50 each, apart, and each was rounded up.
    @Test
    void asksWhyCreditNotesComeToMoreThanTheirBill() {
        Service cheap =
                Service.opened().adds(1, "Roti", 10, 1).adds(2, "Papad", 10, 1).bills(60);
        Bill bill = cheap.order().bills().getFirst();
        Priced whole = new Priced(bill.lines(), bill.totals());
        OrderEvent one = Service.accepted(cheap.tries(note(1, bill, part(whole, 1, 10))));
        OrderEvent other = Service.accepted(cheap.tries(note(2, bill, part(whole, 2, 10))));
        cheap.knows(one);
        assertEquals(List.of(), OrderTasks.of(cheap.order()));
        cheap.knows(other);
        assertEquals(List.of(new OrderTask.CreditedTooMuch(bill.id(), Money.rupees(1))), OrderTasks.of(cheap.order()));
        cheap.does(new CancelCreditNote(ORDER, new CreditNoteId(Some.id(82)), "rounded up", Some.ASHA, STAMP));
        assertEquals(List.of(), OrderTasks.of(cheap.order()));
    }

    private static Priced part(Priced whole, long line, long rupees) {
        return SplitsTest.parts(Credits.ofLines(whole, List.of(), Map.of(Some.line(line), Money.rupees(rupees))))
                .getFirst();
    }

    private static IssueCreditNote note(int n, Bill bill, Priced credit) {
        return note(n, bill, credit, CreditNote.Cause.REFUND);
    }

    private static IssueCreditNote note(int n, Bill bill, Priced credit, CreditNote.Cause cause) {
        return new IssueCreditNote(
                ORDER,
                new CreditNoteId(Some.id(80 + n)),
                new CreditNoteNumber(Some.A, new FinancialYear(2026), n),
                Some.DAY,
                bill.id(),
                credit.lines(),
                credit.totals(),
                cause,
                "cold",
                Some.ASHA,
                STAMP);
    }

    /// The platform pays for meals; curd in a sealed cup is exempt, and its packing taxed.
    @Test
    void writesATaxInvoiceForAChargeThatIsTaxedWhereThePlatformPaysForNothing() {
        SaleLine curd = Sales.line(1, Money.rupees(100), Quantity.ONE, TaxClass.EXEMPT, false, 0);
        BillPlan plan = BillPlan.of(PriceRequest.of(
                        List.of(curd),
                        TaxProfile.regular(IndianTaxes.standard()),
                        Some.DAY,
                        Occasion.of(OrderType.AGGREGATOR, ZoneId.of("Asia/Kolkata")))
                .withAggregatorPays(true)
                .withCharges(List.of(ChargeAsked.packing(Money.rupees(20)))));
        assertEquals(
                List.of(BillKind.TAX_INVOICE),
                plan.bills().stream().map(BillPlan.Planned::kind).toList());
        assertFalse(plan.together().totals().tax().isZero());
    }

    @Test
    void refusesAChargeThatCannotBe() {
        refuses(new OrderRefusal.ChargeOutOfRange(), ChargeKind.PACKING, Money.ZERO);
        refuses(new OrderRefusal.ChargeOutOfRange(), ChargeKind.PACKING, Money.rupees(-5));
        refuses(new OrderRefusal.ChargeOutOfRange(), ChargeKind.SERVICE, Money.rupees(5));
        sets(ChargeKind.PACKING, Money.rupees(20));
        refuses(new OrderRefusal.AlreadyDone(), ChargeKind.PACKING, Money.rupees(20));
        bills(1);
        refuses(new OrderRefusal.AlreadyBilled("This"), ChargeKind.PACKING, null);
        refuses(new OrderRefusal.NothingToChargeWith(), ChargeKind.DELIVERY, Money.rupees(5));
    }

    private void refuses(OrderRefusal refusal, ChargeKind kind, @Nullable Money amount) {
        assertEquals(new Decision.Refused<>(refusal), service.tries(new SetCharge(ORDER, kind, amount, STAMP)));
    }
}
