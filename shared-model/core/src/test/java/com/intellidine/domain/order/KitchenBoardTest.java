package com.intellidine.domain.order;

import static com.intellidine.testing.Service.ORDER;
import static com.intellidine.testing.Some.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.order.OrderCommand.*;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
}
