package com.intellidine.domain.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.HandDiscount;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.fold.Rows;
import com.intellidine.pricing.BillPlan;
import com.intellidine.pricing.Extras;
import com.intellidine.pricing.PriceRequest;
import com.intellidine.pricing.Priced;
import com.intellidine.pricing.Terms;
import com.intellidine.sync.EventSealer.Unsealed;
import com.intellidine.sync.NodeId;
import com.intellidine.testing.Hostile;
import com.intellidine.testing.House;
import com.intellidine.testing.RandomOrder;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import com.intellidine.wire.EventFormat;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds after any sequence of commands on one device.
class OrdersSim {
    private static final int SEEDS = 800;
    private static final int COMMANDS = 60;
    private static final List<OrderId> IDS = List.of(Some.order(10), Some.order(11), Some.order(12));

    private static final EventFormat FORMAT = new EventFormat();
    private static final Unsealed UNSEALED = new Unsealed(Some.TENANT, new NodeId(Some.id(1)), 1, null, 1, List.of());

    private interface Step {
        void taken(House before, OrderCommand command, Decision<OrderEvent> decision, House after);
    }

    private static void afterEveryCommand(Step step) {
        afterEveryCommand(SEEDS, step);
    }

    private static void afterEveryCommand(int seeds, Step step) {
        Seeds.each(seeds, random -> {
            RandomOrder people = new RandomOrder(random);
            House house = new House();
            for (int i = 0; i < COMMANDS; i++) {
                // Mostly one table, so that its evening goes far enough.
                OrderId id = IDS.get(Math.max(0, random.nextInt(6) - 3));
                OrderCommand command = people.command(id, house);
                House before = house.copy();
                Decision<OrderEvent> decision = Orders.decide(house.tab(id), command);
                if (decision instanceof Decision.Accepted(OrderEvent event)) {
                    house.knows(event);
                }
                step.taken(before, command, decision, house);
            }
        });
    }

    @Test
    void acceptsNothingThatTheFoldIgnores() {
        afterEveryCommand((before, command, decision, after) -> {
            // A terminal's wish is for the server alone, and two reprints in one millisecond are one.
            boolean quiet =
                    command instanceof MobileCommand.RequestAcceptance || command instanceof BillCommand.ReprintBill;
            if (decision instanceof Decision.Accepted<?> && !quiet) {
                assertNotEquals(before.orders(), after.orders(), () -> "nothing came of " + command);
            }
        });
    }

    @Test
    void leavesEverythingAsItWasWhenItRefuses() {
        AtomicInteger refused = new AtomicInteger();
        afterEveryCommand((before, command, decision, after) -> {
            if (decision instanceof Decision.Refused<?>) {
                refused.incrementAndGet();
                assertEquals(before.orders(), after.orders(), () -> "refused, and yet: " + command);
                // Nor has deciding written into what it was shown: asked again, it says the same.
                assertEquals(decision, Orders.decide(after.tab(command.order()), command));
            }
        });
        assertTrue(refused.get() > SEEDS, "refusals: " + refused);
    }

    @Test
    void ignoresAFactThatComesTwice() {
        afterEveryCommand((before, command, decision, after) -> {
            if (decision instanceof Decision.Accepted(OrderEvent event)) {
                House twice = after.copy();
                twice.knows(event);
                assertEquals(after.orders(), twice.orders(), () -> "twice: " + event);
            }
        });
    }

    @Test
    void writesWhatOthersCanRead() {
        afterEveryCommand((before, command, decision, after) -> {
            if (decision instanceof Decision.Accepted(OrderEvent event)) {
                assertNotNull(FORMAT.seal(UNSEALED, event));
            }
        });
    }

    /// Names, days and numbers that nobody would type, deep in a command.
    @Test
    void writesWhatOthersCanReadWhateverIsTyped() {
        Map<String, Integer> accepted = new TreeMap<>();
        Seeds.each(SEEDS / 2, random -> {
            RandomOrder people = new RandomOrder(random);
            Hostile hostile = new Hostile(random);
            House house = new House();
            for (int i = 0; i < COMMANDS; i++) {
                OrderId id = IDS.get(Math.max(0, random.nextInt(6) - 3));
                OrderCommand honest = people.command(id, house);
                OrderCommand command = random.nextInt(3) == 0 ? hostile.spoil(honest) : honest;
                if (Orders.decide(house.tab(id), command) instanceof Decision.Accepted(OrderEvent event)) {
                    assertNotNull(FORMAT.seal(UNSEALED, event), () -> "not to be written: " + command);
                    house.knows(event);
                    accepted.merge(command.equals(honest) ? "honest" : "spoilt", 1, Integer::sum);
                }
            }
        });
        assertEquals(Set.of("honest", "spoilt"), accepted.keySet());
    }

    /// More rules than a bill names, and discounts by hand after them.
    @Test
    void billsUnderAnyNumberOfRules() {
        OrderId id = IDS.getFirst();
        House house = new House();
        for (OrderCommand command : List.of(
                new ServiceCommand.OpenOrder(id, Some.number(1), OrderType.DINE_IN, null, 2, Some.STAMP),
                new ServiceCommand.AddLine(
                        id, Some.line(1), Some.dish("Thali", Money.rupees(300)), BigDecimal.TWO, Some.STAMP))) {
            house.knows(accepted(Orders.decide(house.tab(id), command)));
        }
        List<DiscountRule> rules = IntStream.range(0, 120)
                .mapToObj(i -> DiscountRule.of(
                        new RuleId(Some.id(100 + i)), "Rule " + i, new Benefit.AmountOff(Money.rupees(1))))
                .toList();
        Tab tab = Objects.requireNonNull(house.tab(id));
        Terms terms = new Terms(TaxProfile.regular(Some.FIVE_PERCENT), ZoneId.of("Asia/Kolkata"), rules);
        List<HandDiscount> byHand = Collections.nCopies(
                Limits.HAND_DISCOUNTS_PER_BILL_MAX, HandDiscount.amount(null, Money.rupees(1), "Sorry", Some.APPROVAL));
        PriceRequest request = terms.request(tab, tab.linesToBill(), Some.DAY, Extras.NONE.withHand(byHand));
        assertEquals(Optional.empty(), request.refusal());
        BillPlan.Planned planned = BillPlan.of(request).bills().getFirst();
        InvoiceNumber number = new InvoiceNumber(Some.A, new FinancialYear(2026), 1);
        Priced priced = planned.priced();
        Bill bill =
                new Bill(Some.bill(1), planned.kind(), number, Some.DAY, priced.lines(), priced.totals(), Some.STAMP);
        OrderEvent event = accepted(Orders.decide(tab, new BillCommand.IssueBills(id, List.of(bill), Some.STAMP)));
        assertNotNull(FORMAT.seal(UNSEALED, event));
        assertEquals(Money.rupees(49), bill.totals().discount(), "39 rules and 10 by hand");
    }

    private static OrderEvent accepted(Decision<OrderEvent> decision) {
        return switch (decision) {
            case Decision.Accepted(OrderEvent event) -> event;
            case Decision.Refused(Refusal refusal) -> throw new AssertionError(refusal.sentence());
        };
    }

    @Test
    void showsEachLineInOneOrder() {
        afterEveryCommand((before, command, decision, after) -> {
            Set<LineId> shown = new HashSet<>();
            after.tabs().forEach(tab -> tab.lines().forEach(line -> assertTrue(shown.add(line.id()), "shown twice")));
            long lines = after.orders().stream()
                    .mapToLong(order -> order.lines().size())
                    .sum();
            assertEquals(lines, shown.size(), "shown nowhere");
        });
    }

    @Test
    void billsNothingTwice() {
        afterEveryCommand((before, command, decision, after) -> {
            boolean writtenOff =
                    command instanceof ServiceCommand.VoidLine || command instanceof ServiceCommand.CompLine;
            if (!writtenOff && decision instanceof Decision.Accepted<?>) {
                assertTrue(over(after).compareTo(over(before)) <= 0, () -> "claimed too much by " + command);
            }
        });
    }

    @Test
    void makesATaskOfEverythingThatIsTooMuch() {
        afterEveryCommand((before, command, decision, after) -> {
            for (Order order : after.orders()) {
                List<OrderTask> tasks = OrderTasks.of(order);
                tasks.forEach(task -> assertTrue(task.amount().minor() > 0, task::toString));
                Money over = sum(order.lines().stream(), Line::overCovered)
                        .plus(sum(order.bills().stream(), order::overpaidOf));
                // On one device nobody credits, refunds or bills anything twice.
                assertEquals(
                        over,
                        sum(
                                tasks.stream().filter(task -> !(task instanceof OrderTask.ChargeLeftOpen)),
                                OrderTask::amount));
                assertTrue(tasks.stream()
                        .noneMatch(task -> task instanceof OrderTask.BilledTwice
                                || task instanceof OrderTask.CreditedTwice
                                || task instanceof OrderTask.RefundedTwice));
            }
        });
    }

    private static Money over(House house) {
        return sum(house.orders().stream().flatMap(order -> order.lines().stream()), Line::overCovered);
    }

    private static <T> Money sum(Stream<T> parts, Function<T, Money> amount) {
        return Money.sum(parts.map(amount).toList());
    }

    @Test
    void keepsTheMoneyAddingUp() {
        afterEveryCommand((before, command, decision, after) -> {
            Money billed = Money.ZERO;
            for (Order order : after.orders()) {
                for (Bill bill : order.bills()) {
                    assertTrue(BillCheck.addsUp(bill.lines(), bill.totals()));
                    billed = order.cancelled(bill.id())
                            ? billed
                            : billed.plus(bill.totals().subtotal());
                }
                billed = billed.minus(
                        sum(order.creditNotes().stream(), note -> note.totals().subtotal()));
                order.payments().forEach(payment -> assertFalse(payment.change().isNegative()));
                assertEquals(
                        sum(order.bills().stream(), bill -> order.paidOf(bill.id())),
                        sum(order.payments().stream(), Payment::kept));
            }
            Stream<Line> lines = after.tabs().stream().flatMap(tab -> tab.lines().stream());
            List<Line> all = lines.toList();
            assertEquals(billed, sum(all.stream(), Line::covered), "every bill's paisa stands on its line");
        });
    }

    @Test
    void completesNothingThatIsNotPaid() {
        afterEveryCommand((before, command, decision, after) -> {
            for (Tab tab : after.tabs()) {
                if (tab.status() == OrderStatus.COMPLETED) {
                    assertTrue(tab.order().due().isZero() && tab.unbilledLines().isEmpty());
                }
            }
        });
    }

    @Test
    void hasRowsInEveryState() {
        afterEveryCommand((before, command, decision, after) -> {
            if (decision instanceof Decision.Accepted<?>) {
                after.orders()
                        .forEach(order -> assertNotNull(Rows.of(AggregateId.of(order.id()), order, after::order)));
            }
        });
    }

    /// Without this the others could pass because nothing ever happens.
    @Test
    void tellsOfEveryFactAndEveryRefusal() {
        Set<Class<?>> facts = new HashSet<>();
        Set<Class<?>> refusals = new HashSet<>();
        Map<OrderStatus, Integer> statuses = new EnumMap<>(OrderStatus.class);
        afterEveryCommand(4 * SEEDS, (before, command, decision, after) -> {
            switch (decision) {
                case Decision.Accepted(OrderEvent event) -> facts.add(event.getClass());
                case Decision.Refused(Refusal refusal) -> refusals.add(refusal.getClass());
            }
            after.tabs().forEach(tab -> statuses.merge(tab.status(), 1, Integer::sum));
        });
        Set<Class<?>> all = new HashSet<>(kindsOf(OrderEvent.class));
        // They put right what only devices that are apart can do.
        all.remove(PaymentEvent.ReferenceMatched.class);
        all.remove(BillEvent.CreditNoteCancelled.class);
        assertEquals(all, facts);
        Set<Class<?>> missing = new HashSet<>(Set.of(OrderRefusal.class.getPermittedSubclasses()));
        missing.removeAll(refusals);
        // Both need more than a random hand does in sixty steps; OrdersRefuseTest has them by name.
        missing.remove(OrderRefusal.TooManyLines.class);
        missing.remove(OrderRefusal.UnknownOrder.class);
        missing.remove(OrderRefusal.CreditStands.class);
        // ArrivedMoneyTest has this.
        missing.remove(OrderRefusal.NotMoney.class);
        // Only devices that are apart leave a charge behind; OrderChargesTest does.
        missing.remove(OrderRefusal.ChargeOpen.class);
        // Only a hostile hand gets these.
        missing.remove(OrderRefusal.TimeOutOfRange.class);
        missing.remove(OrderRefusal.TextNotAllowed.class);
        // What a bill must say of date, number and buyer is in BillIssueTest; that numbers are used up, the device
        // says.
        missing.removeAll(Set.of(
                OrderRefusal.DateImpossible.class,
                OrderRefusal.YearDiffers.class,
                OrderRefusal.NumbersUsedUp.class,
                OrderRefusal.BuyerNeeded.class,
                OrderRefusal.BuyerIncomplete.class,
                OrderRefusal.BuyerGstinWrong.class,
                OrderRefusal.PlaceOfSupplyMissing.class));
        assertEquals(Set.of(), missing);
        assertEquals(Set.of(OrderStatus.values()), statuses.keySet());
    }

    private static Set<Class<?>> kindsOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(part -> kindsOf(part).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }
}
