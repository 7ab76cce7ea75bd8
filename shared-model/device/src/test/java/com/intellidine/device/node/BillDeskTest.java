package com.intellidine.device.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.demo.DemoEvening;
import com.intellidine.demo.DemoRestaurant;
import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceKind;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.customer.CustomerEvent.CustomerRegistered;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountEvent.RuleEdited;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.RuleChange;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Aggregator;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.OrderRefusal;
import com.intellidine.domain.order.OrderTask;
import com.intellidine.domain.order.OrderTasks;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.domain.order.ServiceCommand.VoidLine;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.OrderCancelled;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.tenant.IndianTaxes;
import com.intellidine.domain.tenant.RestaurantChange;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxScheme;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.pricing.Extras;
import com.intellidine.pricing.SplitBy;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BillDeskTest {
    private static final InstantSource EVENING = InstantSource.fixed(Instant.parse("2026-11-22T14:12:00Z"));

    private final DeviceNode node = DeviceNode.open(
            new DeviceIdentity(
                    DemoRestaurant.SPICE_ROUTE.tenant(),
                    new NodeId(UUID.randomUUID()),
                    new DeviceCode("A"),
                    "Till A",
                    DeviceKind.TERMINAL,
                    null,
                    new DeviceIdentity.Lan("127.0.0.1", 0, "", List.of()),
                    null),
            new InMemoryJournal());
    private final OrderDesk desk = new OrderDesk(node, EVENING, UUID::randomUUID);
    private final StaffId manager;

    BillDeskTest() {
        DemoRestaurant.SPICE_ROUTE.setUp(EVENING.instant()).forEach(event -> done(node.edit(event)));
        manager = person("manager1");
    }

    private StaffId person(String username) {
        return node.book().team().stream()
                .filter(member -> member.username().equals(username))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void assertRefusedUnwritten(String sentence, Supplier<Outcome> wish) {
        Vector before = node.standing().durable();
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, wish.get());
        assertEquals(sentence, refused.refusal().sentence());
        done(node.edit(new RestaurantEdited(
                DemoRestaurant.SPICE_ROUTE.tenant(), RestaurantChange.change().build(), stamp())));
        Vector after = node.standing().durable();
        assertEquals(
                before.heads().values().iterator().next().getFirst().seq() + 1,
                after.heads().values().iterator().next().getFirst().seq(),
                "only what came after it was written");
    }

    @Test
    void asksAManagerBeforeWhatTheKitchenHasIsTakenOff() {
        StaffId waiter = person("waiter1");
        OrderId order = open();
        LineId line = add(order, "BC", 1);
        done(desk.send(waiter, order));
        assertRefusedUnwritten(
                "Asha Singh may not do this. Ask a manager to approve it.",
                () -> desk.cancel(waiter, order, "guest left"));
        assertEquals(List.of(line), tab(order).lines().stream().map(Line::id).toList());
        assertTrue(tab(order).lines().getFirst().charged().minor() > 0, "it still stands");
        OrderCancelled cancelled = (OrderCancelled) done(desk.cancel(waiter, order, "guest left", manager));
        assertEquals(List.of(new Approval(manager, "guest left")), cancelled.approvals());
    }

    @Test
    void asksAManagerBeforeADishThatTheKitchenHasIsVoid() {
        StaffId waiter = person("waiter1");
        OrderId order = open();
        LineId line = add(order, "BC", 1);
        done(desk.send(waiter, order));
        assertRefusedUnwritten(
                "Asha Singh may not do this. Ask a manager to approve it.", () -> voids(order, line, waiter, waiter));
        done(voids(order, line, waiter, manager));
        assertTrue(tab(order).lines().getFirst().charged().isZero(), "void");
    }

    private Outcome voids(OrderId order, LineId line, StaffId actor, StaffId approver) {
        WriteOffId writeOff = new WriteOffId(UUID.randomUUID());
        return node.perform(replica -> new VoidLine(
                order, line, writeOff, BigDecimal.ONE, "cold", approver, new Stamp(actor, EVENING.instant())));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private static Event done(Outcome outcome) {
        Outcome.Done done = assertInstanceOf(Outcome.Done.class, outcome);
        try {
            done.durable().get(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return done.event();
    }

    private Stamp stamp() {
        return new Stamp(manager, EVENING.instant());
    }

    private void settings(RestaurantChange.Builder changes) {
        done(node.edit(new RestaurantEdited(DemoRestaurant.SPICE_ROUTE.tenant(), changes.build(), stamp())));
    }

    private Item dish(String code) {
        return node.book().items().values().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private OrderId open() {
        return ((OrderOpened) done(desk.open(manager, OrderType.DINE_IN, null, 2))).order();
    }

    private LineId add(OrderId order, String code, int count) {
        return ((LinesAdded) done(desk.add(manager, order, dish(code), count))).line();
    }

    private List<Bill> bill(OrderId order) {
        return ((BillsIssued) done(desk.bill(manager, order))).bills();
    }

    private Tab tab(OrderId order) {
        return node.tab(order).orElseThrow();
    }

    private void isWine(String code) {
        done(node.edit(new ItemEdited(
                dish(code).id(), ItemChange.change().taxClass(TaxClass.ALCOHOL).build(), stamp())));
        List<TaxRate> rates = new ArrayList<>(IndianTaxes.standard().rates());
        rates.add(new TaxRate(TaxClass.ALCOHOL, LocalDate.of(2020, 1, 1), new Percent(2_000)));
        settings(RestaurantChange.change().taxes(new TaxTable(rates)));
    }

    /// 380 + 4 × 60 before 5 %.
    @Test
    void billsAMealAtFivePercentOnTop() {
        OrderId order = open();
        add(order, "BC", 1);
        add(order, "BN", 4);
        assertEquals(Money.rupees(651), desk.quote(tab(order)).total());
        assertEquals(Money.rupees(651), bill(order).getFirst().totals().total());
    }

    @Test
    void givesASmallSaleNoNumberWhereTheDayIsInvoicedAsOne() {
        settings(RestaurantChange.change().smallSalesTogether(true));
        OrderId naan = open();
        add(naan, "BN", 3);
        Bill small = bill(naan).getFirst();
        assertEquals(BillKind.SMALL_SALE, small.kind());
        assertNull(small.number());
        OrderId meal = open();
        add(meal, "BC", 1);
        BillsIssued issued = (BillsIssued) done(desk.bill(manager, meal));
        assertEquals("A/2627/000001", issued.bills().getFirst().title());
        assertEquals(node.book().businessDay(EVENING.instant()), issued.day());
    }

    @Test
    void billsNoMoreWhenTheNumbersOfTheYearAreUsedUp() {
        OrderId first = open();
        add(first, "BC", 1);
        Bill made = bill(first).getFirst();
        Bill last = new Bill(
                new BillId(UUID.randomUUID()),
                made.kind(),
                new InvoiceNumber(new DeviceCode("A"), FinancialYear.of(made.date()), InvoiceNumber.NUMBER_MAX),
                made.date(),
                made.lines(),
                made.totals(),
                stamp());
        done(node.edit(new BillsIssued(first, List.of(last), List.of(first), stamp())));
        OrderId next = open();
        add(next, "BC", 1);
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, desk.bill(manager, next));
        assertEquals(new OrderRefusal.NumbersUsedUp(), refused.refusal());
        assertEquals(1, tab(next).linesToBill().size());
    }

    @Test
    void takesTheTaxOutOfPricesThatHaveItInThem() {
        settings(RestaurantChange.change().pricesInclusive(true));
        OrderId order = open();
        add(order, "BC", 1);
        Bill bill = bill(order).getFirst();
        assertEquals(Money.rupees(380), bill.totals().total());
        assertEquals(Money.paise(9_05), bill.totals().tax(TaxHead.CGST));
        assertEquals(Money.paise(361_90), bill.totals().net());
    }

    @Test
    void collectsNothingUnderTheCompositionScheme() {
        settings(RestaurantChange.change().taxScheme(TaxScheme.COMPOSITION));
        OrderId order = open();
        add(order, "BC", 1);
        Bill bill = bill(order).getFirst();
        assertEquals(BillKind.BILL_OF_SUPPLY, bill.kind());
        assertEquals(Money.rupees(380), bill.totals().total());
    }

    @Test
    void billsWineUnderTheStatesLawInASeriesOfItsOwn() {
        isWine("SL");
        OrderId order = open();
        add(order, "BC", 1);
        add(order, "SL", 1);
        List<Bill> bills = bill(order);
        assertEquals(
                List.of("A/2627/000001", "A-V/2627/00001"),
                bills.stream().map(Bill::title).toList());
        assertEquals(
                List.of(BillKind.TAX_INVOICE, BillKind.VAT_BILL),
                bills.stream().map(Bill::kind).toList());
        assertEquals(Money.rupees(18), bills.getLast().totals().tax(TaxHead.VAT));
        assertTrue(tab(order).unbilledLines().isEmpty(), "one fact bills all of it");
        OrderId next = open();
        add(next, "SL", 1);
        assertEquals("A-V/2627/00002", bill(next).getFirst().title());
    }

    @Test
    void givesTheDiscountsInForce() {
        RuleId happyHour = new RuleId(UUID.randomUUID());
        DiscountRule rule = DiscountRule.of(happyHour, "Happy hour", new Benefit.PercentOff(new Percent(1_000)));
        done(node.edit(RuleEdited.of(rule, stamp())));
        OrderId order = open();
        add(order, "BC", 1);
        assertEquals(Money.rupees(359), desk.quote(tab(order)).total());
        Bill bill = bill(order).getFirst();
        assertEquals(Money.rupees(38), bill.totals().discount());
        assertEquals("Happy hour", bill.totals().discounts().getFirst().name());
        assertEquals(Money.rupees(359), bill.totals().total());
    }

    @Test
    void givesARuleAsOftenAsItMayBeUsed() {
        RuleId first = new RuleId(UUID.randomUUID());
        done(node.edit(RuleEdited.of(
                DiscountRule.of(first, "First guest", new Benefit.PercentOff(new Percent(1_000))), stamp())));
        done(node.edit(new RuleEdited(
                first,
                new RuleChange(null, null, null, null, null, null, null, null, null, 1, null, null, null, null),
                stamp())));
        OrderId one = open();
        add(one, "BC", 1);
        OrderId two = open();
        add(two, "BC", 1);
        assertEquals(Money.rupees(359), desk.quote(tab(two)).total());
        Bill bill = bill(one).getFirst();
        assertEquals(Money.rupees(359), bill.totals().total());
        assertEquals(Money.rupees(399), desk.quote(tab(two)).total(), "it is used up");
        assertEquals(Money.ZERO, bill(two).getFirst().totals().discount());
        done(desk.bills().cancel(manager, one, bill.id(), "wrong table", manager));
        assertEquals(Money.rupees(359), desk.quote(tab(one)).total(), "its bill gave it back");
    }

    @Test
    void givesTheDishsOwnDiscountAsItWasWhenItWasOrdered() {
        done(node.edit(new ItemEdited(
                dish("BC").id(),
                ItemChange.change().discount(new Percent(5_000)).build(),
                stamp())));
        OrderId order = open();
        add(order, "BC", 1);
        done(node.edit(new ItemEdited(
                dish("BC").id(), ItemChange.change().discount(new Percent(0)).build(), stamp())));
        assertEquals(Money.rupees(190), bill(order).getFirst().totals().discount());
    }

    @Test
    void givesBackAChargeAlone() {
        OrderId order = open();
        add(order, "BC", 1);
        done(desk.charge(manager, order, ChargeKind.PACKING, Money.rupees(20)));
        Bill bill = ((BillsIssued) done(desk.bills().issue(manager, order, Extras.NONE, null)))
                .bills()
                .getFirst();
        assertEquals(Money.rupees(420), bill.totals().total());
        CreditNoteIssued credited = (CreditNoteIssued) done(desk.bills()
                .creditCharge(
                        manager,
                        order,
                        bill.id(),
                        ChargeKind.PACKING,
                        Money.rupees(20),
                        CreditNote.Cause.REFUND,
                        "eaten here",
                        manager));
        assertEquals(Money.rupees(21), credited.note().totals().total());
        assertEquals(Money.rupees(399), tab(order).order().due());
    }

    @Test
    void splitsInOneFactWithoutLosingAPaisa() {
        OrderId order = open();
        add(order, "BC", 1);
        add(order, "BN", 1);
        Money whole = desk.quote(tab(order)).total();
        BillsIssued split = (BillsIssued) done(desk.bills().split(manager, order, Extras.NONE, new SplitBy.Evenly(3)));
        assertEquals(3, split.bills().size());
        assertEquals(
                whole,
                Money.sum(split.bills().stream()
                        .map(bill -> bill.totals().total())
                        .toList()));
        assertEquals(
                List.of("A/2627/000001", "A/2627/000002", "A/2627/000003"),
                split.bills().stream().map(Bill::title).toList());
        assertTrue(tab(order).unbilledLines().isEmpty());
        assertEquals(whole, tab(order).order().due());
        assertEquals(List.of(), OrderTasks.of(tab(order).order()));
    }

    @Test
    void billsSomeDishesAndLeavesTheTableOpen() {
        OrderId order = open();
        LineId naan = add(order, "BN", 4);
        Map<LineId, Quantity> one = Map.of(naan, Quantity.ONE);
        Bill early = ((BillsIssued) done(desk.bills().some(manager, order, Extras.NONE, null, one)))
                .bills()
                .getFirst();
        assertEquals(Money.rupees(63), early.totals().total());
        assertEquals("Spice Route", early.seller().name());
        assertEquals(Money.rupees(180), tab(order).open());
        Bill rest = bill(order).getFirst();
        assertEquals(Quantity.portions(3), rest.lines().getFirst().quantity());
        assertEquals(Money.rupees(189), rest.totals().total());
        assertTrue(tab(order).unbilledLines().isEmpty());
    }

    @Test
    void saysThatTheClockIsWrongInsteadOfBilling() {
        OrderId order = open();
        add(order, "BN", 1);
        InstantSource dead = InstantSource.fixed(Instant.EPOCH);
        Outcome.Refused refused = assertInstanceOf(
                Outcome.Refused.class, new OrderDesk(node, dead, UUID::randomUUID).bill(manager, order));
        assertEquals(
                "The clock of this device says 1970-01-01. Set its date, then draw the bill up again.",
                refused.refusal().sentence());
    }

    @Test
    void splitsWineWithTheMealByWhoHadWhat() {
        isWine("SL");
        OrderId order = open();
        LineId meal = add(order, "BC", 1);
        LineId wine = add(order, "SL", 1);
        LineId bread = add(order, "BN", 1);
        SplitBy byLines = new SplitBy.Lines(List.of(java.util.Set.of(meal, wine), java.util.Set.of(bread)));
        List<Bill> bills = ((BillsIssued) done(desk.bills().split(manager, order, Extras.NONE, byLines))).bills();
        assertEquals(
                List.of(BillKind.TAX_INVOICE, BillKind.TAX_INVOICE, BillKind.VAT_BILL),
                bills.stream().map(Bill::kind).toList());
    }

    @Test
    void creditsInASeriesOfItsOwnWithoutAHole() {
        for (int n = 1; n <= 3; n++) {
            OrderId order = open();
            LineId line = add(order, "BC", 2);
            Bill bill = bill(order).getFirst();
            CreditNote half = credit(order, bill, Map.of(line, Money.rupees(380)));
            assertEquals("CNA/2627/0000" + (2 * n - 1), half.number().toString());
            CreditNote rest = credit(order, bill, Map.of());
            assertEquals("CNA/2627/0000" + 2 * n, rest.number().toString());
            assertEquals(
                    bill.totals().total(),
                    half.totals().total().plus(rest.totals().total()));
            assertInstanceOf(
                    Outcome.Refused.class,
                    desk.bills()
                            .credit(manager, order, bill.id(), Map.of(), CreditNote.Cause.REFUND, "again", manager));
        }
    }

    private CreditNote credit(OrderId order, Bill bill, Map<LineId, Money> amounts) {
        return ((CreditNoteIssued) done(desk.bills()
                        .credit(manager, order, bill.id(), amounts, CreditNote.Cause.REFUND, "sent back", manager)))
                .note();
    }

    @Test
    void showsAMovedLineWhereItWasPlacedAlone() {
        OrderId home = open();
        LineId naan = add(home, "BN", 1);
        OrderId host = open();
        done(desk.move(manager, home, host, List.of(naan)));
        assertEquals(List.of(), tab(home).lines());
        assertEquals(List.of(naan), tab(host).lines().stream().map(Line::id).toList());
        assertEquals(
                Money.rupees(63), desk.quote(node.book().tab(tab(host).order())).total());
        assertTrue(
                node.book().openOrders().stream().noneMatch(order -> order.id().equals(home)), "its table is free");
        assertEquals(Money.rupees(63), bill(host).getFirst().totals().total());
    }

    @Test
    void keepsAnOrderAtHandAsLongAsSomethingInItHasToBePutRight() {
        OrderId wrong = paid();
        Bill bill = tab(wrong).order().bills().getFirst();
        credit(wrong, bill, Map.of());
        OrderTask task = OrderTasks.of(tab(wrong).order()).getFirst();
        assertEquals(new OrderTask.Overpaid(bill.id(), bill.totals().total()), task);
        OrderId right = paid();
        for (int i = 0; i < BookKeeper.SETTLED_AT_HAND + 1; i++) {
            paid();
        }
        assertTrue(node.book().order(wrong).isPresent(), "a manager has to give money back");
        assertTrue(node.book().order(right).isEmpty(), "nothing is to be done about it");
    }

    private OrderId paid() {
        OrderId order = open();
        add(order, "BN", 1);
        Bill bill = bill(order).getFirst();
        done(desk.takeCash(manager, order, bill.id(), bill.totals().total()));
        done(desk.close(manager, order));
        return order;
    }

    @Test
    void putsABillOnAGuestsAccountUpToItsLimitAndSettlesIt() {
        TenantId tenant = DemoRestaurant.SPICE_ROUTE.tenant();
        DemoEvening.facts(tenant, manager, new DeviceCode("A"), LocalDate.of(2026, 11, 22), EVENING.instant())
                .forEach(event -> done(node.edit(event)));
        CustomerRegistered guest = (CustomerRegistered)
                DemoEvening.facts(tenant, manager, new DeviceCode("A"), LocalDate.of(2026, 11, 22), EVENING.instant())
                        .stream()
                        .filter(CustomerRegistered.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        CustomerId ravi = guest.customer();
        for (int n = 1; n <= 2; n++) {
            OrderId order = open();
            add(order, "BC", 2);
            Bill bill = bill(order).getFirst();
            PaymentTaken taken = (PaymentTaken) done(desk.accounts()
                    .charge(manager, order, bill.id(), ravi, bill.totals().total()));
            assertEquals(LocalDate.of(2026, 11, 22), taken.day());
            assertTrue(tab(order).order().due().isZero());
        }
        OrderId third = open();
        add(third, "BC", 2);
        Bill bill = bill(third).getFirst();
        Outcome.Refused refused = assertInstanceOf(
                Outcome.Refused.class,
                desk.accounts()
                        .charge(manager, third, bill.id(), ravi, bill.totals().total()));
        assertEquals(
                "Only ₹ 404 more may go on this account. Take the rest now.",
                refused.refusal().sentence());

        StaffId waiter = person("waiter1");
        assertRefusedUnwritten(
                "Asha Singh may not do this. Ask a manager to approve it.",
                () -> desk.accounts().charge(waiter, third, bill.id(), ravi, Money.rupees(1)));
        assertRefusedUnwritten(
                "Asha Singh may not do this. Ask a manager to approve it.",
                () -> desk.accounts()
                        .charge(waiter, third, bill.id(), ravi, Money.rupees(1), new Approval(waiter, "regular")));
        PaymentTaken beyond = (PaymentTaken) done(desk.accounts()
                .charge(waiter, third, bill.id(), ravi, Money.rupees(405), new Approval(manager, "regular")));
        assertEquals(List.of(new Approval(manager, "regular")), beyond.approvals());
        done(desk.accounts().settle(manager, ravi, Tender.CASH, Money.rupees(405), ""));
        assertInstanceOf(
                Outcome.Refused.class, desk.accounts().settle(manager, ravi, Tender.CASH, Money.rupees(1_597), ""));
        done(desk.accounts().settle(manager, ravi, Tender.CASH, Money.rupees(1_000), ""));
        done(desk.accounts()
                .charge(manager, third, bill.id(), ravi, bill.totals().total().minus(Money.rupees(405))));
        done(desk.accounts().settle(manager, ravi, Tender.UPI, Money.rupees(989), "UTR 7"));
        assertInstanceOf(
                Outcome.Refused.class, desk.accounts().settle(manager, ravi, Tender.CASH, Money.rupees(1), ""));
    }

    @Test
    void leavesBillsOfAPlatformThatPaysTheTaxWithoutANumber() {
        OrderId order = new OrderId(UUID.randomUUID());
        Aggregator zomato = new Aggregator("Zomato", "Z-1", true);
        done(node.perform(replica -> new OpenOrder(
                order,
                replica.nextOrderNumber(LocalDate.of(2026, 11, 22)),
                OrderType.AGGREGATOR,
                null,
                1,
                null,
                zomato,
                stamp())));
        add(order, "BC", 1);
        Bill bill = bill(order).getFirst();
        assertEquals(BillKind.AGGREGATOR, bill.kind());
        assertNull(bill.number());
        assertEquals(Money.rupees(380), bill.totals().total());
        OrderId next = open();
        add(next, "BC", 1);
        assertEquals("A/2627/000001", bill(next).getFirst().title(), "no number was used up");
    }
}
