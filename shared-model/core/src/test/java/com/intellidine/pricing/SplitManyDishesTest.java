package com.intellidine.pricing;

import static com.intellidine.testing.Service.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.HandDiscount;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Shares;
import com.intellidine.domain.order.BillCommand.IssueBills;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.OrderRefusal;
import com.intellidine.domain.order.OrderedLine;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.domain.order.ServiceEvent.ChargeSet;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxScheme;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.pricing.BillPlan.Planned;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Long orders of small dishes, where what a part gets of a dish is less than a paisa. Every part may be issued, and
/// together they are the whole. `-Dorders=N` for more of them.
class SplitManyDishesTest {
    private static final int ORDERS = Integer.getInteger("orders", 120);
    /// Of a part that has its share of every dish, however many dishes there are.
    private static final long TAX_OFF_MAX_PAISE = 2;

    /// What is asked last: the parts are right, but hundreds of dishes on dozens of bills are more than one fact holds.
    private static final Decision<OrderEvent> TOO_LONG = new Decision.Refused<>(new OrderRefusal.TooManyParts());

    private static final Buyer BUYER = new Buyer("Asha", "", "1 MG Road", "29");
    private static final List<TaxClass> MEAL = List.of(
            TaxClass.RESTAURANT_SERVICE,
            TaxClass.RESTAURANT_SERVICE,
            TaxClass.RESTAURANT_SERVICE,
            TaxClass.EXEMPT,
            TaxClass.ALCOHOL);
    private static final List<TaxClass> GOODS = List.of(
            TaxClass.PACKAGED_FOOD,
            TaxClass.PACKAGED_STAPLE,
            TaxClass.PACKAGED_STANDARD,
            TaxClass.AERATED_DRINK,
            TaxClass.EXEMPT);

    @Test
    void splitsARupeeOffManyDishes() {
        Service service = Service.opened();
        List<OrderedLine> lines = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            lines.add(line(i, 100 + 700 * i % 9_000, TaxClass.RESTAURANT_SERVICE, Quantity.ONE));
        }
        service.knows(new LinesAdded(ORDER, lines, Some.STAMP));
        Tab tab = Tab.alone(service.order());
        Terms terms = new Terms(TaxProfile.regular(Some.FIVE_PERCENT), Sales.INDIA, List.of());
        BillPlan plan = terms.plan(tab, tab.linesToBill(), Some.DAY);
        for (long rupees = 1; rupees < 80; rupees++) {
            Money some = Money.rupees(rupees);
            List<Money> asked = List.of(some, plan.total().minus(some));
            assertIssues(service, plan, new SplitBy.Amounts(asked));
        }
    }

    @Test
    void splitsManyDishesInEveryWay() {
        Seeds.each(ORDERS, random -> {
            Service service = order(random);
            BillPlan plan = plan(random, service);
            int parts = Limits.BILL_PARTS_MAX / plan.bills().size();
            List<LineId> lines = plan.bills().stream()
                    .flatMap(bill -> bill.priced().lines().stream().map(line -> line.line()))
                    .toList();
            Money total = plan.total();
            boolean enough = plan.bills().stream()
                    .allMatch(bill -> bill.priced().totals().total().minor() >= 100L * parts);
            if (enough && total.minor() > 400L * parts) {
                Money rest = total.minus(Money.rupees(1));
                assertIssues(service, plan, new SplitBy.Amounts(List.of(Money.rupees(1), rest)));
                assertIssues(service, plan, new SplitBy.Amounts(amounts(random, total.minor(), parts)));
                assertIssues(service, plan, new SplitBy.Evenly(random.nextInt(2, parts + 1)));
                assertIssues(service, plan, new SplitBy.Evenly(parts));
            }
            Map<LineId, Integer> seats = new HashMap<>();
            lines.forEach(line -> seats.put(line, random.nextInt(0, parts + 1)));
            if (seats.values().stream().filter(seat -> seat > 0).distinct().count() > 1) {
                assertIssues(service, plan, new SplitBy.Seats(seats));
            }
            assertIssues(service, plan, new SplitBy.Portions(portions(random, plan, parts - 1)));
        });
    }

    private static OrderedLine line(long id, long paise, TaxClass taxClass, Quantity quantity) {
        return OrderedLine.plain(
                Some.line(id),
                new ItemId(Some.id(5_000 + id)),
                "Dish " + id,
                Money.paise(paise),
                taxClass,
                "",
                quantity);
    }

    private static Service order(RandomGenerator random) {
        boolean meal = random.nextInt(3) > 0;
        List<TaxClass> classes = meal ? MEAL : GOODS;
        List<OrderedLine> lines = new ArrayList<>();
        int dearest = random.nextBoolean() ? 100 : 5_000;
        int kinds = random.nextInt(1, classes.size() + 1);
        for (int i = random.nextInt(1, Limits.LINES_PER_ORDER_MAX + 1); i > 0; i--) {
            Quantity quantity = random.nextInt(5) == 0
                    ? new Quantity(random.nextInt(1, 5_000))
                    : Quantity.portions(random.nextInt(1, 4));
            int paise = random.nextInt(20) == 0 ? 0 : random.nextInt(1, dearest);
            lines.add(line(i, paise, classes.get(random.nextInt(kinds)), quantity));
        }
        OrderType type = meal ? OrderType.DINE_IN : OrderType.TAKEAWAY;
        Service service = new Service()
                .does(new OpenOrder(ORDER, Some.number(1), type, meal ? Some.table(3) : null, 2, Some.STAMP))
                .knows(new LinesAdded(ORDER, lines, Some.STAMP));
        if (random.nextInt(3) == 0) {
            Money packing = Money.paise(random.nextInt(1, 2_000));
            service.knows(new ChargeSet(ORDER, ChargeKind.PACKING, packing, Some.STAMP));
        }
        return service;
    }

    private static BillPlan plan(RandomGenerator random, Service service) {
        int[] rates = {0, 500, 1_200, 1_800, 4_000};
        List<TaxRate> table = new ArrayList<>();
        for (TaxClass taxClass : TaxClass.values()) {
            Percent rate = new Percent(rates[random.nextInt(rates.length)]);
            table.add(new TaxRate(taxClass, LocalDate.of(2017, 11, 15), rate));
        }
        TaxProfile taxes =
                new TaxProfile(TaxScheme.REGULAR, new TaxTable(table), random.nextInt(3) == 0, random.nextInt(8) == 0);
        List<DiscountRule> rules = random.nextInt(3) > 0
                ? List.of()
                : List.of(
                        DiscountRule.of(
                                new RuleId(Some.id(90)),
                                "Happy hour",
                                new Benefit.PercentOff(new Percent(random.nextInt(1, 6_000)))),
                        DiscountRule.of(
                                new RuleId(Some.id(91)),
                                "Fifty off",
                                new Benefit.AmountOff(Money.paise(random.nextInt(1, 5_000)))));
        Percent agreed = new Percent(random.nextInt(3) > 0 ? 0 : random.nextInt(1, 1_500));
        List<HandDiscount> hand = random.nextInt(3) > 0
                ? List.of()
                : List.of(HandDiscount.percent(null, new Percent(random.nextInt(1, 9_000)), "Sorry", Some.APPROVAL));
        Extras extras = new Extras(agreed, hand, Set.of(), random.nextInt(6) == 0);
        Tab tab = Tab.alone(service.order());
        PriceRequest request = new Terms(taxes, Sales.INDIA, rules).request(tab, tab.linesToBill(), Some.DAY, extras);
        assertTrue(request.refusal().isEmpty(), request.refusal().toString());
        return BillPlan.of(request);
    }

    /// Small amounts, some of them with odd paise, and what they leave.
    private static List<Money> amounts(RandomGenerator random, long total, int parts) {
        List<Money> amounts = new ArrayList<>();
        long left = total;
        for (int i = random.nextInt(1, parts); i > 0; i--) {
            long some = random.nextBoolean() ? 100 : random.nextLong(100, 300);
            amounts.add(Money.paise(some));
            left -= some;
        }
        amounts.add(Money.paise(left));
        return amounts;
    }

    private static List<Map<LineId, Quantity>> portions(RandomGenerator random, BillPlan plan, int parts) {
        List<Map<LineId, Quantity>> portions = new ArrayList<>();
        for (int i = random.nextInt(1, parts); i > 0; i--) {
            portions.add(new HashMap<>());
        }
        for (Planned bill : plan.bills()) {
            bill.priced().lines().forEach(line -> {
                int left = line.quantity().thousandths();
                for (Map<LineId, Quantity> part : portions) {
                    if (left > 0 && (part.isEmpty() || random.nextInt(3) == 0)) {
                        int some = random.nextInt(1, left + 1);
                        part.put(line.line(), new Quantity(some));
                        left -= some;
                    }
                }
            });
        }
        portions.removeIf(Map::isEmpty);
        return portions;
    }

    /// All parts may be issued; together they are the whole, and those that were asked for come to what was asked.
    private static void assertIssues(Service service, BillPlan plan, SplitBy by) {
        List<Planned> parts = assertInstanceOf(PlanSplit.Parts.class, plan.split(by), () -> "split by " + by)
                .bills();
        Map<BillKind, List<Priced>> byKind = parts.stream()
                .collect(
                        Collectors.groupingBy(Planned::kind, Collectors.mapping(Planned::priced, Collectors.toList())));
        assertEquals(plan.bills().size(), byKind.size());
        for (Planned whole : plan.bills()) {
            SplitsTest.assertLevelsAddUp(whole.priced(), byKind.getOrDefault(whole.kind(), List.of()));
        }
        switch (by) {
            case SplitBy.Amounts(List<Money> asked) -> {
                assertSharesOfAll(plan, parts);
                if (plan.bills().size() == 1) {
                    assertEquals(asked, totals(parts));
                }
            }
            case SplitBy.Evenly evenly -> assertSharesOfAll(plan, parts);
            // Whole dishes have the tax that fell to them on the undivided bill.
            case SplitBy.Lines l -> {}
            case SplitBy.Portions p -> {}
            case SplitBy.Seats s -> {}
        }
        Decision<OrderEvent> decision = service.tries(issue(parts));
        assertTrue(
                decision instanceof Decision.Accepted || decision.equals(TOO_LONG),
                () -> "split by " + by + ": " + decision);
    }

    private static List<Money> totals(List<Planned> parts) {
        return parts.stream().map(part -> part.priced().totals().total()).toList();
    }

    /// Together they come to the whole with its round off, and each to its rate, however many dishes it shares.
    private static void assertSharesOfAll(BillPlan plan, List<Planned> parts) {
        assertEquals(plan.total(), Money.sum(totals(parts)));
        for (Planned part : parts) {
            assertBearsItsRate(part.priced());
        }
    }

    private static void assertBearsItsRate(Priced part) {
        for (TaxLine tax : part.totals().taxes()) {
            long due = Shares.portion(tax.taxable().minor(), tax.rate().basisPoints(), 10_000);
            assertTrue(
                    Math.abs(tax.amount().minor() - due) <= TAX_OFF_MAX_PAISE, () -> tax + " where " + due + " is due");
        }
    }

    private static IssueBills issue(List<Planned> parts) {
        List<Bill> bills = new ArrayList<>();
        for (Planned part : parts) {
            InvoiceNumber number =
                    new InvoiceNumber(Some.A, part.kind().law(), new FinancialYear(2026), 1 + bills.size());
            bills.add(new Bill(
                            Some.bill(500 + bills.size()),
                            part.kind(),
                            number,
                            Some.DAY,
                            part.priced().lines(),
                            part.priced().totals(),
                            Some.STAMP)
                    .withBuyer(BUYER));
        }
        return new IssueBills(ORDER, bills, Some.STAMP);
    }
}
