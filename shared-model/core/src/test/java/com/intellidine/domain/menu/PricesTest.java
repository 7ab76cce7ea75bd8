package com.intellidine.domain.menu;

import static com.intellidine.testing.Dishes.variant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.time.TimeWindow;
import com.intellidine.testing.Dishes;
import com.intellidine.testing.Some;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PricesTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 22, 12, 0);
    private final Dishes menu = Dishes.withMains().dish(1, "Kingfisher", 300);

    private Optional<Money> price(OrderType type, LocalDateTime wall) {
        return Prices.of(menu.dish(1), null, type, wall);
    }

    private void specials(SpecialPrice... specials) {
        menu.edits(1, ItemChange.change().specialPrices(List.of(specials)).build());
    }

    @Test
    void isTheDishsOwnWithoutASpecialOne() {
        assertEquals(Optional.of(Money.rupees(300)), price(OrderType.DINE_IN, NOON));
    }

    @Test
    void dependsOnTheKindOfOrder() {
        specials(new SpecialPrice(null, Set.of(OrderType.TAKEAWAY), null, Money.rupees(270)));
        assertEquals(Optional.of(Money.rupees(270)), price(OrderType.TAKEAWAY, NOON));
        assertEquals(Optional.of(Money.rupees(300)), price(OrderType.DINE_IN, NOON));
    }

    @Test
    void isThatOfHappyHourByTheClockOnTheWall() {
        TimeWindow happyHour =
                new TimeWindow(Set.of(DayOfWeek.FRIDAY), LocalTime.of(23, 0), LocalTime.of(1, 0), null, null);
        specials(new SpecialPrice(null, Set.of(), happyHour, Money.rupees(200)));
        // Friday 23:30 in Kolkata is still the afternoon in UTC; the night runs into Saturday.
        Instant friday = Instant.parse("2026-11-27T18:00:00Z");
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");
        assertEquals(
                Optional.of(Money.rupees(200)), price(OrderType.DINE_IN, LocalDateTime.ofInstant(friday, kolkata)));
        assertEquals(
                Optional.of(Money.rupees(200)),
                price(OrderType.DINE_IN, LocalDateTime.ofInstant(friday.plusSeconds(3_600), kolkata)));
        assertEquals(
                Optional.of(Money.rupees(300)),
                price(OrderType.DINE_IN, LocalDateTime.ofInstant(friday.plusSeconds(7_200), kolkata)));
    }

    @Test
    void isTheFirstSpecialOneThatHolds() {
        specials(
                new SpecialPrice(null, Set.of(OrderType.TAKEAWAY), null, Money.rupees(270)),
                new SpecialPrice(
                        null, Set.of(), TimeWindow.daily(LocalTime.NOON, LocalTime.of(15, 0)), Money.rupees(250)));
        assertEquals(Optional.of(Money.rupees(270)), price(OrderType.TAKEAWAY, NOON));
        assertEquals(Optional.of(Money.rupees(250)), price(OrderType.DINE_IN, NOON));
        assertEquals(Optional.of(Money.rupees(300)), price(OrderType.DINE_IN, NOON.plusHours(3)));
    }

    @Test
    void isThatOfTheVariantWhichMustBeNamed() {
        menu.variant(1, 10, "Pint", 200).variant(1, 11, "Pitcher", 700);
        Item dish = menu.dish(1);
        assertEquals(Optional.empty(), Prices.of(dish, null, OrderType.DINE_IN, NOON));
        assertEquals(Optional.of(Money.rupees(700)), Prices.of(dish, variant(11), OrderType.DINE_IN, NOON));
        assertEquals(Optional.empty(), Prices.of(dish, variant(99), OrderType.DINE_IN, NOON));
        specials(new SpecialPrice(variant(10), Set.of(), null, Money.rupees(150)));
        assertEquals(Optional.of(Money.rupees(150)), Prices.of(menu.dish(1), variant(10), OrderType.DINE_IN, NOON));
        menu.does(new MenuCommand.EditVariant(
                Dishes.item(1), variant(10), new VariantChange(null, null, null, true), Some.STAMP));
        assertEquals(Optional.empty(), Prices.of(menu.dish(1), variant(10), OrderType.DINE_IN, NOON));
    }
}
