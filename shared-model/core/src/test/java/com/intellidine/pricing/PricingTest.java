package com.intellidine.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.BillCheck;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.Occasion;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.OrderedLine;
import com.intellidine.domain.tenant.IndianTaxes;
import com.intellidine.domain.tenant.Restaurant;
import com.intellidine.domain.tenant.RestaurantChange;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxProfile;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxScheme;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.testing.Bills;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PricingTest {
    @Test
    void chargesFivePercentInTwoHalvesAndRoundsToTheRupee() {
        BillTotals totals = totals(List.of(line(38_000, 1), line(6_000, 4)), Some.FIVE_PERCENT, Some.DAY);
        assertEquals(Money.rupees(620), totals.subtotal());
        assertEquals(Money.paise(1_550), totals.tax(TaxHead.CGST));
        assertEquals(Money.paise(1_550), totals.tax(TaxHead.SGST));
        assertEquals(Money.ZERO, totals.roundOff());
        assertEquals(Money.rupees(651), totals.total());
    }

    @Test
    void billsNothingAtNothing() {
        Priced priced = Bills.price(List.of(), Some.FIVE_PERCENT, Some.DAY);
        BillTotals totals = priced.totals();
        assertEquals(Money.ZERO, totals.total());
        assertEquals(List.of(), BillCheck.problems(priced.lines(), totals));
    }

    @Test
    void chargesNoTaxBeforeTheFirstRate() {
        BillTotals totals = totals(List.of(line(10_049, 1)), Some.FIVE_PERCENT, LocalDate.of(2017, 1, 1));
        assertEquals(Money.ZERO, totals.tax());
        assertEquals(Money.paise(-49), totals.roundOff());
    }

    @Test
    void agreesWithAnIndependentSumOnThousandsOfBills() {
        Seeds.each(5_000, random -> {
            int halfBasisPoints = random.nextInt(0, 3_000);
            TaxTable taxes = new TaxTable(List.of(new TaxRate(
                    TaxClass.RESTAURANT_SERVICE, LocalDate.of(2017, 7, 1), new Percent(2 * halfBasisPoints))));
            List<Line> lines = lines(random);
            Priced priced = Bills.price(lines, taxes, Some.DAY);
            BillTotals totals = priced.totals();

            BigDecimal subtotal = BigDecimal.ZERO;
            for (Line line : lines) {
                BigDecimal price = new BigDecimal(line.unitPrice().minor()).divide(new BigDecimal(100));
                subtotal = subtotal.add(
                        price.multiply(new BigDecimal(line.quantity().count())));
            }
            BigDecimal half = subtotal.multiply(new BigDecimal(halfBasisPoints))
                    .divide(new BigDecimal(10_000))
                    .setScale(2, RoundingMode.HALF_UP);
            BigDecimal exact = subtotal.add(half).add(half);
            BigDecimal total = exact.setScale(0, RoundingMode.HALF_UP).setScale(2);

            assertEquals(subtotal.setScale(2), totals.subtotal().toRupees());
            assertEquals(half, totals.tax(TaxHead.CGST).toRupees());
            assertEquals(totals.tax(TaxHead.CGST), totals.tax(TaxHead.SGST));
            assertEquals(total, totals.total().toRupees());
            assertEquals(total.subtract(exact).setScale(2), totals.roundOff().toRupees());
            assertTrue(totals.roundOff().toRupees().abs().compareTo(new BigDecimal("0.50")) <= 0);
            assertEquals(0, totals.total().minor() % 100, "whole rupees");
            assertEquals(List.of(), BillCheck.problems(priced.lines(), totals));
        });
    }

    private static List<Line> lines(RandomGenerator random) {
        List<Line> lines = new ArrayList<>();
        int count = random.nextInt(1, 30);
        for (int i = 0; i < count; i++) {
            long price = random.nextInt(20) == 0 ? random.nextLong(0, 1_000_000_00L) : random.nextLong(0, 1_000_00L);
            lines.add(line(price, random.nextInt(1, 20)));
        }
        return lines;
    }

    private static Line line(long paise, int count) {
        OrderedLine ordered = OrderedLine.plain(
                Some.line(1),
                new ItemId(Some.id(2)),
                "Dal",
                Money.paise(paise),
                TaxClass.RESTAURANT_SERVICE,
                "kitchen",
                Quantity.portions(count));
        return Line.of(ordered, Some.order(10), Some.id(3), Some.STAMP);
    }

    private static BillTotals totals(List<Line> lines, TaxTable taxes, LocalDate day) {
        return Bills.price(lines, taxes, day).totals();
    }

    /// Rs 99 with 5 % in it: 94.28 + 2.36 + 2.36, where rounding each by itself would come to 99.01.
    @Test
    void takesTheTaxOutOfNinetyNineRupees() {
        Priced priced = Pricing.price(Sales.request(Sales.including(Sales.dish(1, 99_00, 1))));
        assertEquals(Money.paise(94_28), priced.totals().net());
        assertEquals(Money.paise(2_36), priced.totals().tax(TaxHead.CGST));
        assertEquals(Money.paise(2_36), priced.totals().tax(TaxHead.SGST));
        assertEquals(Money.rupees(99), priced.totals().total());
        assertEquals(Money.ZERO, priced.totals().roundOff());
        assertTrue(priced.lines().getFirst().taxIncluded());
    }

    /// A hundred sweets of one paisa with 5 % in it hold no tax: no price bears more than it has.
    @Test
    void takesNoMoreTaxOutOfAPriceThanItHolds() {
        SaleLine[] sweets = IntStream.range(0, 100)
                .mapToObj(i -> Sales.including(Sales.dish(i, i < 99 ? 1 : 3, 1)))
                .toArray(SaleLine[]::new);
        Priced priced = Pricing.price(Sales.request(sweets));
        assertEquals(Money.paise(1), priced.totals().tax(TaxHead.CGST), "of the two that the rate asks for");
        assertEquals(List.of(), BillCheck.problems(priced.lines(), priced.totals()));
    }

    /// Ten dishes of Rs 10.10: tax by line would be ten times 0.25 for each half, on the invoice it is 2.53.
    @Test
    void computesTaxOnTheInvoiceAndNotByLine() {
        SaleLine[] dishes =
                IntStream.range(0, 10).mapToObj(i -> Sales.dish(i, 10_10, 1)).toArray(SaleLine[]::new);
        Priced priced = Pricing.price(Sales.request(dishes));
        assertEquals(Money.paise(2_53), priced.totals().tax(TaxHead.CGST));
        assertEquals(
                Money.paise(5_06),
                Money.sum(priced.lines().stream().map(BillLine::tax).toList()));
        assertEquals(Money.paise(52), priced.lines().getFirst().tax(), "the odd paise of both halves");
        assertEquals(Money.paise(50), priced.lines().getLast().tax());
    }

    /// The measured half of all bills of some lines on which the two ways differ.
    @Test
    void differsFromTaxByLineOnAboutHalfOfAllBills() {
        int[] differing = new int[1];
        Seeds.each(2_000, random -> {
            SaleLine[] dishes = IntStream.range(0, random.nextInt(1, 13))
                    .mapToObj(i -> Sales.dish(i, random.nextLong(1, 100_000), 1))
                    .toArray(SaleLine[]::new);
            Money byLine = Money.sum(IntStream.range(0, dishes.length)
                    .mapToObj(i -> dishes[i].amount().percent(new Percent(250), Rounding.HALF_UP))
                    .toList());
            Money onInvoice = Pricing.price(Sales.request(dishes)).totals().tax(TaxHead.CGST);
            differing[0] += byLine.equals(onInvoice) ? 0 : 1;
        });
        assertTrue(differing[0] > 800 && differing[0] < 1_200, "differing: " + differing[0]);
    }

    @Test
    void taxesPackingAndDeliveryButNotTheServiceCharge() {
        PriceRequest plain = Sales.request(Sales.dish(1, 400_00, 1));
        Priced priced = Pricing.price(plain.withCharges(
                List.of(ChargeAsked.packing(Money.rupees(20)), ChargeAsked.service(new Percent(1_000)))));
        assertEquals(Money.paise(10_50), priced.totals().tax(TaxHead.CGST), "2.5 % of 420");
        assertEquals(Money.rupees(40), priced.totals().charges().getLast().amount());
        assertEquals(Money.rupees(481), priced.totals().total());
        assertEquals(Money.rupees(420), Pricing.price(plain).totals().total(), "taken off again");
    }

    @Test
    void collectsNothingUnderTheCompositionScheme() {
        PriceRequest request = PriceRequest.of(
                List.of(Sales.dish(1, 105_00, 1)),
                new TaxProfile(TaxScheme.COMPOSITION, Some.FIVE_PERCENT, false, false),
                Some.DAY,
                Sales.TABLE);
        BillPlan.Planned bill = BillPlan.of(request).bills().getFirst();
        assertEquals(BillKind.BILL_OF_SUPPLY, bill.kind());
        assertEquals(List.of(), bill.priced().totals().taxes());
        assertEquals(Money.rupees(105), bill.priced().totals().total());
        assertEquals(
                Optional.of(new PriceRefusal.OtherState()),
                request.withInterState(true).refusal());
    }

    @Test
    void chargesIgstIntoAnotherState() {
        BillTotals totals = Pricing.price(
                        Sales.request(Sales.dish(1, 100_00, 1)).withInterState(true))
                .totals();
        assertEquals(
                List.of(new TaxLine(TaxHead.IGST, new Percent(500), Money.rupees(100), Money.rupees(5))),
                totals.taxes());
    }

    @Test
    void billsAlcoholApartUnderTheLawOfTheState() {
        TaxTable taxes = new TaxTable(List.of(
                new TaxRate(TaxClass.RESTAURANT_SERVICE, LocalDate.of(2017, 11, 15), new Percent(500)),
                new TaxRate(TaxClass.ALCOHOL, LocalDate.of(2024, 4, 1), new Percent(2_000))));
        SaleLine wine = Sales.line(2, Money.rupees(300), Quantity.ONE, TaxClass.ALCOHOL, false, 0);
        PriceRequest request = PriceRequest.of(
                        List.of(Sales.dish(1, 200_00, 1), wine), TaxProfile.regular(taxes), Some.DAY, Sales.TABLE)
                .withRules(List.of(
                        DiscountRule.of(new RuleId(Some.id(90)), "Festival", new Benefit.AmountOff(Money.rupees(100)))))
                .withCharges(List.of(ChargeAsked.packing(Money.rupees(10))));
        List<BillPlan.Planned> bills = BillPlan.of(request).bills();
        assertEquals(
                List.of(BillKind.TAX_INVOICE, BillKind.VAT_BILL),
                bills.stream().map(BillPlan.Planned::kind).toList());
        BillTotals meal = bills.getFirst().priced().totals();
        BillTotals drinks = bills.getLast().priced().totals();
        assertEquals(Money.rupees(40), meal.discount(), "its part of the one discount");
        assertEquals(Money.rupees(60), drinks.discount());
        assertEquals(Money.paise(4_25), meal.tax(TaxHead.CGST), "2.5 % of 160 and the packing");
        assertEquals(Money.rupees(48), drinks.tax(TaxHead.VAT));
        assertEquals(Money.ZERO, drinks.tax(TaxHead.CGST));
        assertEquals(List.of(), drinks.charges());
    }

    @Test
    void leavesTheTaxToTheAggregator() {
        BillPlan plan = BillPlan.of(Sales.request(Sales.dish(1, 199_99, 1)).withAggregatorPays(true));
        assertEquals(BillKind.AGGREGATOR, plan.bills().getFirst().kind());
        assertEquals(
                Money.paise(199_99), plan.bills().getFirst().priced().totals().total());
        assertEquals(List.of(), plan.bills().getFirst().priced().totals().taxes());
    }

    @Test
    void takesEighteenPercentInSpecifiedPremises() {
        TaxProfile hotel = new TaxProfile(TaxScheme.REGULAR, IndianTaxes.standard(), false, true);
        assertEquals(new Percent(1_800), hotel.collected(TaxClass.RESTAURANT_SERVICE, Some.DAY));
        BillTotals totals = Pricing.price(
                        PriceRequest.of(List.of(Sales.dish(1, 100_00, 1)), hotel, Some.DAY, Sales.TABLE))
                .totals();
        assertEquals(Money.rupees(9), totals.tax(TaxHead.CGST));
        assertEquals(Money.rupees(118), totals.total());
    }

    /// 99 with the tax in it and 5 without it: 2.5 % of the 99.28 that the invoice says is 2.48, where each
    /// apart would come to 2.36 and 0.13.
    @Test
    void roundsTaxOncePerRateWhetherItIsInThePriceOrNot() {
        Priced priced = Pricing.price(Sales.request(Sales.including(Sales.dish(1, 99_00, 1)))
                .withCharges(List.of(ChargeAsked.packing(Money.rupees(5)))));
        assertEquals(
                List.of(
                        new TaxLine(TaxHead.CGST, new Percent(250), Money.paise(99_28), Money.paise(2_48)),
                        new TaxLine(TaxHead.SGST, new Percent(250), Money.paise(99_28), Money.paise(2_48))),
                priced.totals().taxes());
        assertEquals(List.of(), BillCheck.problems(priced.lines(), priced.totals()));
    }

    private static BillPlan.Planned counter(OrderType type, TaxProfile taxes, SaleLine... lines) {
        List<BillPlan.Planned> bills = BillPlan.of(
                        PriceRequest.of(List.of(lines), taxes, Some.DAY, Occasion.of(type, Sales.INDIA)))
                .bills();
        assertEquals(1, bills.size());
        return bills.getFirst();
    }

    private static SaleLine goods(long id, TaxClass taxClass) {
        return Sales.line(id, Money.rupees(100), Quantity.ONE, taxClass, false, 0);
    }

    @Test
    void taxesWhatIsDrunkWithAMealLikeTheMeal() {
        TaxProfile taxes = TaxProfile.regular(IndianTaxes.standard());
        SaleLine cola = goods(2, TaxClass.AERATED_DRINK);
        Priced meal = counter(OrderType.TAKEAWAY, taxes, Sales.dish(1, 100_00, 1), cola)
                .priced();
        assertEquals(Money.rupees(10), meal.totals().tax(), "5 % of both");
        assertEquals("996331", meal.lines().getLast().hsn());
        assertEquals(
                Money.rupees(5),
                counter(OrderType.DINE_IN, taxes, cola).priced().totals().tax(),
                "at the table");
        Priced alone = counter(OrderType.TAKEAWAY, taxes, cola).priced();
        assertEquals(Money.rupees(40), alone.totals().tax(), "over the counter");
        assertEquals("2202", alone.lines().getLast().hsn());
    }

    @Test
    void issuesNoTaxInvoiceForWhatBearsNoTax() {
        TaxProfile taxes = TaxProfile.regular(IndianTaxes.standard());
        for (TaxClass untaxed : List.of(TaxClass.EXEMPT, TaxClass.PACKAGED_STAPLE)) {
            assertEquals(
                    BillKind.BILL_OF_SUPPLY,
                    counter(OrderType.TAKEAWAY, taxes, goods(1, untaxed)).kind());
        }
        assertEquals(
                BillKind.TAX_INVOICE,
                counter(OrderType.TAKEAWAY, taxes, goods(1, TaxClass.EXEMPT), goods(2, TaxClass.PACKAGED_FOOD))
                        .kind());
    }

    @Test
    void collectsNoTaxWithoutARegistration() {
        Restaurant before = Some.restaurant(RestaurantChange.change().gstin("").build());
        assertEquals(TaxScheme.REGULAR, before.taxScheme());
        BillPlan.Planned bill = counter(OrderType.DINE_IN, TaxProfile.of(before), Sales.dish(1, 100_00, 1));
        assertEquals(BillKind.BILL_OF_SUPPLY, bill.kind());
        assertEquals(Money.rupees(100), bill.priced().totals().total());
        assertEquals(TaxScheme.UNREGISTERED, TaxProfile.of(before).scheme());
    }

    @Test
    void takesTheRateOfTheDay() {
        TaxTable taxes = IndianTaxes.standard();
        assertEquals(new Percent(1_200), taxes.on(TaxClass.PACKAGED_FOOD, LocalDate.of(2025, 9, 21)));
        assertEquals(new Percent(500), taxes.on(TaxClass.PACKAGED_FOOD, LocalDate.of(2025, 9, 22)));
    }

    /// The bills of an order come to what pricing says of the whole, but for the round off of each.
    @Test
    void plansBillsThatAddUpToTheOrder() {
        Seeds.each(3_000, random -> {
            PriceRequest request = Sales.random(random);
            Priced whole = Pricing.price(request);
            List<BillPlan.Planned> bills = BillPlan.of(request).bills();
            for (BillPlan.Planned bill : bills) {
                assertEquals(
                        List.of(),
                        BillCheck.problems(bill.priced().lines(), bill.priced().totals()));
            }
            assertEquals(whole.totals().subtotal(), sum(bills, BillTotals::subtotal));
            assertEquals(whole.totals().discount(), sum(bills, BillTotals::discount));
            if (!request.aggregatorPays() && bills.stream().noneMatch(bill -> bill.kind() == BillKind.VAT_BILL)) {
                assertEquals(whole.totals().net(), sum(bills, BillTotals::net));
                assertEquals(whole.totals().tax(), sum(bills, BillTotals::tax));
            }
        });
    }

    private static Money sum(List<BillPlan.Planned> bills, Function<BillTotals, Money> part) {
        return Money.sum(
                bills.stream().map(bill -> part.apply(bill.priced().totals())).toList());
    }

    @Test
    void saysWhyItCanNotPrice() {
        PriceRequest tooLong = Sales.request(
                IntStream.range(0, 10_000).mapToObj(i -> Sales.dish(i, 1, 1)).toArray(SaleLine[]::new));
        assertEquals(Optional.of(new PriceRefusal.TooManyLines(10_000)), tooLong.refusal());
        PriceRequest huge = Sales.request(Sales.dish(1, Long.MAX_VALUE, 1));
        assertEquals(Optional.of(new PriceRefusal.AmountOutOfRange("Dish 1")), huge.refusal());
        assertEquals(Optional.empty(), Sales.request(Sales.dish(1, 1, 1)).refusal());
    }
}
