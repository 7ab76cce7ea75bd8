package com.intellidine.domain.order;

import static com.intellidine.testing.Dishes.group;
import static com.intellidine.testing.Dishes.item;
import static com.intellidine.testing.Dishes.modifier;
import static com.intellidine.testing.Dishes.variant;
import static com.intellidine.testing.Service.ORDER;
import static com.intellidine.testing.Some.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.menu.ComboChoice;
import com.intellidine.domain.menu.ComboPart;
import com.intellidine.domain.menu.ComboPick;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuRefusal;
import com.intellidine.domain.menu.SpecialPrice;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.ServiceCommand.AddLines;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.domain.order.ServiceCommand.RepeatRound;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.time.TimeWindow;
import com.intellidine.testing.Dishes;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// From the menu and what a guest says to a line with its price.
class OrderingTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 22, 12, 0);

    private final Dishes menu = Dishes.withMains()
            .dish(1, "Thali", 300)
            .group(20, "Breads", 1, 2)
            .modifier(20, 21, "Roti", 0, true)
            .modifier(20, 22, "Naan", 30, false)
            .group(30, "Extras", 0, 3)
            .modifier(30, 31, "Butter", 20, false)
            .edits(1, ItemChange.change().groups(List.of(group(20), group(30))).build())
            .dish(2, "Biryani", 0)
            .variant(2, 10, "Half", 180)
            .variant(2, 11, "Full", 320)
            .dish(3, "Cola", 60)
            .dish(4, "Lassi", 90)
            .dish(5, "Burger", 150)
            .dish(6, "Burger combo", 199)
            .dish(7, "Catch of the day", 0);

    OrderingTest() {
        menu.edits(3, ItemChange.change().station("bar").build())
                .edits(4, ItemChange.change().station("bar").build())
                .edits(
                        6,
                        ItemChange.change()
                                .parts(List.of(
                                        new ComboPart("Burger", 1, List.of(new ComboChoice(item(5), null, Money.ZERO))),
                                        new ComboPart(
                                                "Drink",
                                                1,
                                                List.of(
                                                        new ComboChoice(item(3), null, Money.ZERO),
                                                        new ComboChoice(item(4), null, Money.rupees(35))))))
                                .build())
                .edits(7, ItemChange.change().openPrice(true).build());
    }

    private static Wanted wants(int dish) {
        return Wanted.of(Some.line(1), item(dish), BigDecimal.ONE);
    }

    private Ordering.Outcome check(OrderType type, Wanted wanted) {
        return Ordering.check(menu.menu(), type, NOON, wanted);
    }

    private NewLine line(Wanted wanted) {
        return assertInstanceOf(Ordering.Outcome.Taken.class, check(OrderType.DINE_IN, wanted))
                .line();
    }

    /// As the order captures it.
    private OrderedLine ordered(Wanted wanted) {
        return Service.opened()
                .does(new AddLines(ORDER, List.of(line(wanted)), STAMP))
                .order()
                .lines()
                .getFirst()
                .ordered();
    }

    private void assertRefused(Refusal refusal, Wanted wanted) {
        assertEquals(new Ordering.Outcome.Refused(refusal), check(OrderType.DINE_IN, wanted));
        assertTrue(refusal.sentence().endsWith("."), refusal.sentence());
    }

    private static ComboPick pick(int part, int dish) {
        return new ComboPick(part, item(dish), null);
    }

    @Test
    void givesTheUsualModifiersToWhoSaysNothing() {
        assertEquals(
                List.of(new LineModifier(modifier(21), "Roti", Money.ZERO, 1)),
                ordered(wants(1)).modifiers());
        assertEquals(Money.rupees(300), ordered(wants(1)).each());
    }

    @Test
    void addsWhatModifiersCostToThePrice() {
        OrderedLine thali = ordered(wants(1).withModifiers(List.of(modifier(22), modifier(31), modifier(31))));
        assertEquals(Money.rupees(300), thali.unitPrice());
        assertEquals(Money.rupees(300 + 30 + 2 * 20), thali.each());
    }

    @Test
    void asksForWhatAGroupNeeds() {
        assertRefused(new MenuRefusal.TooFewChosen("Breads", 1), wants(1).withModifiers(List.of()));
        assertRefused(
                new MenuRefusal.TooManyChosen("Breads", 2),
                wants(1).withModifiers(List.of(modifier(21), modifier(22), modifier(22))));
        assertRefused(new MenuRefusal.ModifierNotOffered("Cola"), wants(3).withModifiers(List.of(modifier(22))));
    }

    @Test
    void asksForASize() {
        assertRefused(new MenuRefusal.VariantMissing("Biryani"), wants(2));
        assertRefused(new MenuRefusal.VariantMissing("Biryani"), wants(2).withVariant(variant(99)));
        assertRefused(new MenuRefusal.VariantMissing("Cola"), wants(3).withVariant(variant(10)));
        OrderedLine half = ordered(wants(2).withVariant(variant(10)));
        assertEquals("Biryani (Half)", half.name());
        assertEquals(Money.rupees(180), half.each());
    }

    @Test
    void asksForThePartsOfACombo() {
        assertRefused(new MenuRefusal.PartIncomplete("Burger", 1), wants(6));
        assertRefused(new MenuRefusal.ChoiceNotOffered("Drink"), wants(6).withPicks(List.of(pick(0, 5), pick(1, 5))));
        OrderedLine combo = ordered(wants(6).withPicks(List.of(pick(0, 5), pick(1, 4))));
        assertEquals(Money.rupees(199), combo.unitPrice());
        assertEquals(Money.rupees(199 + 35), combo.each());
    }

    @Test
    void takesATypedPriceOnlyWhereTheMenuHasNone() {
        assertRefused(new MenuRefusal.PriceMissing("Catch of the day"), wants(7));
        assertRefused(new MenuRefusal.PriceFixed("Cola"), wants(3).withTyped(Money.rupees(1), Some.APPROVAL));
        OrderedLine fish = ordered(wants(7).withTyped(Money.rupees(640), Some.APPROVAL));
        assertEquals(Money.rupees(640), fish.each());
        assertEquals(Some.APPROVAL, fish.openPrice());
        assertNull(fish.priceEdit(), "it came from no edit");
    }

    @Test
    void takesThePriceOfTheKindOfOrderAndTheTime() {
        menu.edits(
                3,
                ItemChange.change()
                        .specialPrices(List.of(
                                new SpecialPrice(null, Set.of(OrderType.TAKEAWAY), null, Money.rupees(50)),
                                new SpecialPrice(
                                        null,
                                        Set.of(),
                                        TimeWindow.daily(LocalTime.of(17, 0), LocalTime.of(19, 0)),
                                        Money.rupees(40))))
                        .build());
        assertEquals(Money.rupees(60), ordered(wants(3)).each());
        assertEquals(Money.rupees(50), price(Ordering.check(menu.menu(), OrderType.TAKEAWAY, NOON, wants(3))));
        assertEquals(
                Money.rupees(40), price(Ordering.check(menu.menu(), OrderType.DINE_IN, NOON.plusHours(5), wants(3))));
    }

    private static Money price(Ordering.Outcome outcome) {
        return java.util.Objects.requireNonNull(assertInstanceOf(Ordering.Outcome.Taken.class, outcome)
                .line()
                .details()
                .price());
    }

    @Test
    void refusesWhatIsNotForSale() {
        menu.edits(3, ItemChange.change().available(false).build())
                .edits(5, ItemChange.change().available(false).build());
        assertRefused(new OrderRefusal.SoldOut("Cola"), wants(3));
        assertRefused(new MenuRefusal.DishSoldOut("Burger"), wants(6).withPicks(List.of(pick(0, 5), pick(1, 4))));
        assertRefused(new MenuRefusal.Unknown("dish"), wants(99));
    }

    @Test
    void capturesWhatTheDishIs() {
        menu.edits(
                3,
                ItemChange.change()
                        .kitchenName("CO")
                        .course(3)
                        .hsn("22021010")
                        .taxClass(TaxClass.AERATED_DRINK)
                        .discount(new Percent(1_000))
                        .build());
        OrderedLine cola = ordered(wants(3));
        assertEquals("Cola", cola.name());
        assertEquals("CO", cola.kitchenName());
        assertEquals("bar", cola.station());
        assertEquals(3, cola.course(), "the dish's own, as nobody said otherwise");
        assertEquals("22021010", cola.hsn());
        assertEquals(TaxClass.AERATED_DRINK, cola.taxClass());
        assertEquals(new Percent(1_000), cola.discount());
        assertEquals(Dishes.MAINS, cola.category());
        assertEquals(menu.dish(3).priceEdit(), cola.priceEdit());
        assertEquals(
                1,
                ordered(wants(3).withServed(LineDetails.NONE.withCourse(1, false)))
                        .course());
    }

    /// What a client that does not ask [Ordering] could send.
    @Test
    void refusesALineThatTheMenuCannotHaveGiven() {
        refuses(
                new MenuRefusal.VariantMissing("Biryani"),
                new NewLine(Some.line(1), menu.dish(2), BigDecimal.ONE, LineDetails.NONE));
        refuses(
                new MenuRefusal.ChoiceNotOffered("Burger combo"),
                new NewLine(Some.line(1), menu.dish(6), BigDecimal.ONE, LineDetails.NONE));
        refuses(
                new MenuRefusal.PriceOutdated("Cola"),
                new NewLine(
                        Some.line(1), menu.dish(3), BigDecimal.ONE, LineDetails.NONE.withPrice(Money.rupees(1), null)));
        refuses(
                new MenuRefusal.PriceFixed("Cola"),
                new NewLine(
                        Some.line(1),
                        menu.dish(3),
                        BigDecimal.ONE,
                        LineDetails.NONE.withOpenPrice(Money.rupees(1), Some.APPROVAL)));
        refuses(
                new MenuRefusal.PriceMissing("Catch of the day"),
                new NewLine(Some.line(1), menu.dish(7), BigDecimal.ONE, LineDetails.NONE));
        refuses(
                new MenuRefusal.ModifierNotOffered("Cola"),
                new NewLine(
                        Some.line(1),
                        menu.dish(3),
                        BigDecimal.ONE,
                        LineDetails.NONE.withModifiers(
                                List.of(new LineModifier(modifier(22), "Naan", Money.rupees(30), 1)))));
    }

    private static void refuses(Refusal refusal, NewLine line) {
        assertEquals(
                new Decision.Refused<>(refusal), Service.opened().tries(new AddLines(ORDER, List.of(line), STAMP)));
    }

    @Test
    void takesAsPriceOfAVariantItsOwnWhereNoneIsSaid() {
        LineDetails half = new LineDetails(
                variant(10), "Half", "", null, null, null, List.of(), List.of(), 0, 0, false, false, "", "");
        Order order = Service.opened()
                .does(new AddLines(
                        ORDER, List.of(new NewLine(Some.line(1), menu.dish(2), BigDecimal.ONE, half)), STAMP))
                .order();
        assertEquals(Money.rupees(180), order.lines().getFirst().unitPrice());
    }

    @Test
    void repeatsARoundAtThePriceOfNowForThisKindOfOrder() {
        menu.edits(1, special(270));
        Service takeaway = new Service().does(new OpenOrder(ORDER, Some.number(1), OrderType.TAKEAWAY, null, 1, STAMP));
        Wanted thali = wants(1).withModifiers(List.of(modifier(22)))
                .withServed(LineDetails.NONE.withNotes("less oil", "no nuts"));
        takeaway.does(new AddLines(ORDER, List.of(taken(thali)), STAMP)).sends(50);
        assertEquals(Money.rupees(270 + 30), takeaway.order().lines().getFirst().unitPrice());
        menu.edits(1, special(280)).edits(1, ItemChange.change().hsn("996331").build());
        takeaway.does(new RepeatRound(ORDER, Some.ticket(50), List.of(Some.line(2)), menu.menu(), NOON, STAMP));
        OrderedLine again = takeaway.order().lines().getLast().ordered();
        assertEquals(Money.rupees(280), again.unitPrice(), "neither 300, nor 270");
        assertEquals(Money.rupees(280 + 30), again.each());
        assertEquals(menu.dish(1).priceEdit(), again.priceEdit());
        assertEquals("996331", again.hsn());
        assertEquals("less oil", again.note());
        assertEquals("no nuts", again.allergyNote());
    }

    private static ItemChange special(int rupees) {
        return ItemChange.change()
                .specialPrices(List.of(new SpecialPrice(null, Set.of(OrderType.TAKEAWAY), null, Money.rupees(rupees))))
                .build();
    }

    private NewLine taken(Wanted wanted) {
        return assertInstanceOf(Ordering.Outcome.Taken.class, check(OrderType.TAKEAWAY, wanted))
                .line();
    }

    /// As many as are left of it: four of one that was changed from one to four, and of these three once one is void.
    @Test
    void repeatsWhatIsLeftOfARound() {
        Service service = Service.opened()
                .does(new AddLines(ORDER, List.of(line(wants(5))), STAMP))
                .does(new ServiceCommand.ChangeQuantity(ORDER, Some.line(1), BigDecimal.valueOf(4), STAMP))
                .sends(50)
                .does(new RepeatRound(ORDER, Some.ticket(50), List.of(Some.line(2)), menu.menu(), NOON, STAMP));
        assertEquals(
                BigDecimal.valueOf(4),
                service.order().lines().getLast().quantity().decimal().stripTrailingZeros());
        service.does(new ServiceCommand.VoidLine(
                ORDER,
                Some.line(1),
                new com.intellidine.domain.common.WriteOffId(Some.id(90)),
                BigDecimal.ONE,
                "cold",
                Some.ASHA,
                STAMP));
        service.does(new RepeatRound(ORDER, Some.ticket(50), List.of(Some.line(3)), menu.menu(), NOON, STAMP));
        assertEquals(
                BigDecimal.valueOf(3),
                service.order().lines().getLast().quantity().decimal().stripTrailingZeros());
    }

    @Test
    void repeatsAComboWithTheSamePartsUnlessOneIsSoldOut() {
        Service service = Service.opened()
                .does(new AddLines(ORDER, List.of(line(wants(6).withPicks(List.of(pick(0, 5), pick(1, 4))))), STAMP))
                .sends(50)
                .does(new RepeatRound(ORDER, Some.ticket(50), List.of(Some.line(2)), menu.menu(), NOON, STAMP));
        List<Line> lines = service.order().lines();
        assertEquals(
                lines.getFirst().ordered().parts(), lines.getLast().ordered().parts());
        assertEquals(Money.rupees(199 + 35), lines.getLast().unitPrice());
        menu.edits(4, ItemChange.change().available(false).build());
        assertEquals(
                new Decision.Refused<>(new MenuRefusal.DishSoldOut("Lassi")),
                service.tries(
                        new RepeatRound(ORDER, Some.ticket(50), List.of(Some.line(3)), menu.menu(), NOON, STAMP)));
    }
}
