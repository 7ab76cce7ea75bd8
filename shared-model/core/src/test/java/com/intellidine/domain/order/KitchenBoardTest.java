package com.intellidine.domain.order;

import static com.intellidine.testing.Service.ORDER;
import static com.intellidine.testing.Some.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.menu.ChosenPart;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.MenuFold;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.KitchenCommand.AcknowledgeLine;
import com.intellidine.domain.order.KitchenCommand.BumpTicket;
import com.intellidine.domain.order.KitchenCommand.MarkLine;
import com.intellidine.domain.order.KitchenCommand.MarkStation;
import com.intellidine.domain.order.KitchenCommand.RecallTicket;
import com.intellidine.domain.order.KitchenCommand.SendTicket;
import com.intellidine.domain.order.ServiceCommand.AddLine;
import com.intellidine.domain.order.ServiceCommand.HoldLines;
import com.intellidine.domain.order.ServiceCommand.PromiseTime;
import com.intellidine.domain.order.ServiceCommand.VoidLine;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What stations and the expo see of a ticket until all of it is made and seen.
class KitchenBoardTest {
    private final Service service = Service.opened();

    private KitchenBoard station() {
        return KitchenBoard.ofStation(List.of(service.order()), "kitchen");
    }

    private KitchenBoard expo() {
        return KitchenBoard.ofExpo(List.of(service.order()));
    }

    private void voids(int quantity) {
        service.does(new VoidLine(
                ORDER,
                Some.line(1),
                new WriteOffId(Some.id(quantity)),
                BigDecimal.valueOf(quantity),
                "sent back",
                Some.ASHA,
                STAMP));
    }

    @Test
    void showsAStationItsLinesOnly() {
        service.adds(1, "Dal", 100, 2).sends(50);
        assertEquals(1, station().cards().size());
        assertTrue(
                KitchenBoard.ofStation(List.of(service.order()), "bar").cards().isEmpty());
        assertEquals(1, expo().cards().size());
    }

    @Test
    void leavesTheStationWhenItIsDoneAndTheExpoWhenItIsBumped() {
        service.adds(1, "Dal", 100, 2).sends(50);
        service.does(new MarkStation(ORDER, Some.ticket(50), "kitchen", true, STAMP));
        assertTrue(station().cards().isEmpty());
        assertEquals(1, expo().cards().size());
        service.does(new BumpTicket(ORDER, Some.ticket(50), STAMP));
        assertTrue(expo().cards().isEmpty());
        service.does(new RecallTicket(ORDER, Some.ticket(50), STAMP));
        assertEquals(1, expo().cards().size());
    }

    @Test
    void keepsAVoidOfABumpedTicketOpenUntilItWasSeen() {
        service.adds(1, "Dal", 100, 2).sends(50).does(new BumpTicket(ORDER, Some.ticket(50), STAMP));
        voids(1);
        KitchenBoard.Dish dish = station().cards().getFirst().dishes().getFirst();
        assertTrue(dish.unseen());
        assertEquals(1_000, dish.toMake());
        service.does(new AcknowledgeLine(ORDER, Some.line(1), 1_000, STAMP));
        assertTrue(station().cards().isEmpty());
    }

    @Test
    void countsAllDay() {
        service.adds(1, "Dal", 100, 2)
                .adds(2, "Dal", 100, 1)
                .adds(3, "Naan", 10, 4)
                .sends(50);
        service.does(new MarkLine(ORDER, Some.ticket(50), Some.line(3), true, STAMP));
        assertEquals(Map.of("Dal", 3_000), station().allDay());
        voids(2);
        assertEquals(Map.of("Dal", 1_000), station().allDay());
    }

    @Test
    void saysOfARepeatWhichTicketHasIt() {
        service.adds(1, "Dal", 100, 2);
        OrderEvent other = Service.accepted(service.tries(Service.send(51)));
        service.sends(50).knows(other);
        List<KitchenBoard.Card> cards = expo().cards();
        assertNull(cards.getFirst().dishes().getFirst().alreadyOn());
        assertEquals(Some.number(50), cards.getLast().dishes().getFirst().alreadyOn());
        assertEquals(Map.of("Dal", 2_000), expo().allDay());
    }

    @Test
    void sendsAHeldCourseWhenItIsFired() {
        service.does(new AddLine(
                        ORDER,
                        Some.line(1),
                        Some.dish("Soup", com.intellidine.domain.money.Money.rupees(80)),
                        BigDecimal.ONE,
                        LineDetails.NONE.withCourse(1, false),
                        STAMP))
                .does(new AddLine(
                        ORDER,
                        Some.line(2),
                        Some.dish("Dal", com.intellidine.domain.money.Money.rupees(100)),
                        BigDecimal.ONE,
                        LineDetails.NONE.withCourse(2, true),
                        STAMP))
                .sends(50);
        assertEquals(Map.of("Soup", 1_000), station().allDay());
        service.does(new SendTicket(ORDER, Some.ticket(51), Some.number(51), 2, Contacts.ALL, STAMP));
        assertEquals(Map.of("Soup", 1_000, "Dal", 1_000), station().allDay());
    }

    /// A burger of the kitchen with a cola of the bar.
    private void sendsACombo() {
        LineDetails parts = LineDetails.NONE.withParts(List.of(
                new ChosenPart(new ItemId(Some.id(200)), null, "Burger", "BURG", "kitchen", Money.ZERO),
                new ChosenPart(new ItemId(Some.id(201)), null, "Cola", "COLA", "bar", Money.rupees(15))));
        Item combo = Some.offering(Some.dish("Burger combo", Money.rupees(199)), parts);
        service.does(new AddLine(ORDER, Some.line(1), combo, BigDecimal.TWO, parts, STAMP))
                .sends(50);
    }

    private KitchenBoard bar() {
        return KitchenBoard.ofStation(List.of(service.order()), "bar");
    }

    @Test
    void sendsEachPartOfAComboToItsOwnStation() {
        sendsACombo();
        assertEquals(
                List.of(new TicketLine.Part("COLA", "bar")),
                bar().cards().getFirst().dishes().getFirst().here());
        assertEquals(
                List.of(new TicketLine.Part("BURG", "kitchen")),
                station().cards().getFirst().dishes().getFirst().here());
    }

    @Test
    void countsTheDishesOfAComboAllDay() {
        sendsACombo();
        assertEquals(Map.of("COLA", 2_000), bar().allDay());
        assertEquals(Map.of("BURG", 2_000), station().allDay());
        assertEquals(Map.of("BURG", 2_000, "COLA", 2_000), expo().allDay());
    }

    @Test
    void hasAComboMadeWhenEachStationIsThroughWithItsPart() {
        sendsACombo();
        service.does(new MarkStation(ORDER, Some.ticket(50), "bar", true, STAMP));
        assertTrue(bar().cards().isEmpty());
        assertEquals(Map.of("BURG", 2_000), expo().allDay());
        assertEquals(1, station().cards().size(), "the burger is still to be made");
        assertEquals(OrderStatus.PREPARING, Tab.alone(service.order()).status());
        service.does(new MarkLine(ORDER, Some.ticket(50), Some.line(1), "kitchen", true, STAMP));
        assertEquals(OrderStatus.READY, Tab.alone(service.order()).status());
        assertEquals(Set.of(Some.line(1)), service.order().tickets().getFirst().done());
        service.does(new MarkStation(ORDER, Some.ticket(50), "bar", false, STAMP));
        assertEquals(Map.of("COLA", 2_000), bar().allDay());
        assertTrue(station().cards().isEmpty(), "only the bar took its mark back");
        assertEquals(Set.of(), service.order().tickets().getFirst().done());
    }

    @Test
    void marksAComboAtBothStationsApart() {
        sendsACombo();
        OrderEvent kitchen =
                Service.accepted(service.tries(new MarkStation(ORDER, Some.ticket(50), "kitchen", true, STAMP)));
        service.does(new MarkStation(ORDER, Some.ticket(50), "bar", true, STAMP))
                .knows(kitchen);
        assertEquals(OrderStatus.READY, Tab.alone(service.order()).status());
    }

    @Test
    void refusesAMarkOfAStationThatMakesNothingOfIt() {
        sendsACombo();
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.UnknownLine()),
                service.tries(new MarkLine(ORDER, Some.ticket(50), Some.line(1), "tandoor", true, STAMP)));
    }

    @Test
    void showsThePromiseOnEachCard() {
        service.adds(1, "Dal", 100, 2).sends(50);
        assertNull(expo().cards().getFirst().readyBy());
        Instant soon = Some.NOON.plusSeconds(900);
        service.does(new PromiseTime(ORDER, soon, STAMP));
        assertEquals(soon, expo().cards().getFirst().readyBy());
        assertEquals(soon, station().cards().getFirst().readyBy());
    }

    @Test
    void holdsALineBackAndLetsItGo() {
        service.adds(1, "Dal", 100, 1)
                .adds(2, "Naan", 10, 1)
                .does(new HoldLines(ORDER, List.of(Some.line(1)), true, STAMP))
                .sends(50);
        assertEquals(Map.of("Naan", 1_000), station().allDay());
        service.does(new HoldLines(ORDER, List.of(Some.line(1)), false, STAMP)).sends(51);
        assertEquals(Map.of("Dal", 1_000, "Naan", 1_000), station().allDay());
    }

    @Test
    void stillMakesWhatTheHousePaysFor() {
        service.adds(1, "Dal", 100, 3).sends(50);
        service.does(new ServiceCommand.CompLine(
                ORDER, Some.line(1), new WriteOffId(Some.id(7)), BigDecimal.TWO, "birthday", Some.ASHA, STAMP));
        Line line = service.order().lines().getFirst();
        assertEquals(3_000, line.toMake());
        assertEquals(1_000, line.toPay());
        assertEquals(Money.rupees(100), line.amount());
        assertEquals(Map.of("Dal", 3_000), station().allDay());
        assertTrue(!line.unseen(), "nothing changed for the kitchen");
    }

    @Test
    void tellsTheKitchenHowADishIsWanted() {
        LineDetails details = LineDetails.NONE
                .withCourse(2, false)
                .withSeat(4)
                .withParcel(true)
                .withNotes("less oil", "no nuts")
                .withKitchenName("D.MAKH")
                .withModifiers(List.of(
                        new LineModifier(new ModifierId(Some.id(31)), "Butter", Money.rupees(20), 1),
                        new LineModifier(new ModifierId(Some.id(32)), "Cheese", Money.rupees(30), 2)));
        Item dal = Some.offering(Some.dish("Dal Makhani", Money.rupees(260)), details);
        ItemEdited hindi = new ItemEdited(
                dal.id(), ItemChange.change().localName("दाल मखनी").build(), STAMP);
        dal = MenuFold.apply(dal, hindi, dal.priceEdit());
        service.does(new AddLine(ORDER, Some.line(1), dal, new BigDecimal("1.5"), details, STAMP))
                .sends(50);
        assertEquals(
                new TicketLine(
                        Some.line(1),
                        1,
                        new Quantity(1_500),
                        "D.MAKH",
                        "दाल मखनी",
                        "kitchen",
                        List.of(),
                        List.of("Butter", "2 × Cheese"),
                        "less oil",
                        "no nuts",
                        2,
                        4,
                        true,
                        false),
                service.order().tickets().getFirst().lines().getFirst());
    }
}
