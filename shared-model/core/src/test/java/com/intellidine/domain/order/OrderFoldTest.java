package com.intellidine.domain.order;

import static com.intellidine.testing.Service.ORDER;
import static com.intellidine.testing.Some.STAMP;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.KitchenCommand.BumpTicket;
import com.intellidine.domain.order.KitchenCommand.MarkLine;
import com.intellidine.domain.order.KitchenEvent.LinesMarked;
import com.intellidine.domain.order.KitchenEvent.TicketBumped;
import com.intellidine.domain.order.KitchenEvent.TicketRecalled;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.order.ServiceCommand.ChangeQuantity;
import com.intellidine.domain.order.ServiceCommand.RemoveLine;
import com.intellidine.domain.order.ServiceEvent.LineQuantityChanged;
import com.intellidine.domain.order.ServiceEvent.LineRemoved;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.OrderClosed;
import com.intellidine.domain.payment.Tender;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What comes of facts that were written apart and fold in any order.
class OrderFoldTest {
    private final Service service = Service.opened();

    private OrderEvent fact(OrderCommand command) {
        return (OrderEvent) assertInstanceOf(Decision.Accepted.class, service.tries(command))
                .event();
    }

    @Test
    void knowsNothingOfAnOrderThatWasNeverOpened() {
        assertNull(OrderFold.apply(ORDER, null, Some.fact(new OrderClosed(ORDER, List.of(), STAMP))));
    }

    @Test
    void takesABillThatFoldsAfterACancellation() {
        service.adds(1, "Dal", 100, 1);
        OrderEvent bill = fact(service.bill(60));
        OrderEvent cancelled = fact(Service.cancel("guest left"));
        Order order = service.knows(cancelled).knows(bill).order();
        assertEquals(OrderStatus.CANCELLED, Tab.alone(order).status());
        assertEquals(Money.rupees(105), order.due());
        assertFalse(Tab.alone(order).settled(), "somebody must look at the bill");
        assertTrue(Tab.alone(service.pays(60, 70, 105).order()).settled());
    }

    @Test
    void letsABillStandThatWasIssuedApartFromACancellation() {
        service.adds(1, "Dal", 100, 1);
        OrderEvent cancelled = fact(Service.cancel("guest left"));
        Order order = service.bills(60).knows(cancelled).order();
        assertEquals(OrderStatus.CANCELLED, Tab.alone(order).status());
        assertEquals(Money.rupees(105), order.due(), "somebody must look at the bill");
        assertEquals(Money.rupees(100), order.lines().getFirst().overCovered());
    }

    @Test
    void showsWhatWasAddedApartFromTheClosingAsANewOpenPart() {
        service.adds(1, "Dal", 100, 1).bills(60).pays(60, 70, 105);
        OrderEvent added = fact(Service.add(2, "Naan", 10, 1));
        Order order = service.does(Service.close()).knows(added).order();
        assertFalse(Tab.alone(order).settled());
        assertEquals(1, Tab.alone(order).unbilledLines().size());
        assertEquals(PaymentStatus.PARTIAL, Tab.alone(order).paymentStatus());
        // It can be settled without opening the order again: taken off, or sent, billed and paid.
        Order paid = service.sends(50).bills(61).pays(61, 71, 11).order();
        assertTrue(Tab.alone(paid).settled());
        assertEquals(OrderStatus.COMPLETED, Tab.alone(paid).status());
    }

    @Test
    void letsALineAddedApartFromTheClosingBeTakenOffAgain() {
        service.adds(1, "Dal", 100, 1).bills(60).pays(60, 70, 105);
        OrderEvent added = fact(Service.add(2, "Naan", 10, 1));
        service.does(Service.close()).knows(added).does(new RemoveLine(ORDER, Some.line(2), STAMP));
        assertTrue(Tab.alone(service.order()).settled());
    }

    @Test
    void staysClosedWhenACancellationWasWrittenApart() {
        service.adds(1, "Dal", 0, 1);
        OrderEvent cancelled = fact(Service.cancel(""));
        service.bills(60).does(Service.close()).knows(cancelled);
        assertEquals(OrderStatus.COMPLETED, Tab.alone(service.order()).status());
    }

    @Test
    void paysABillOfNothingByIssuingIt() {
        service.adds(1, "On the house", 0, 1).bills(60);
        assertEquals(PaymentStatus.PAID, Tab.alone(service.order()).paymentStatus());
        assertTrue(Tab.alone(service.does(Service.close()).order()).settled());
    }

    @Test
    void givesALineToItsEarliestTicket() {
        service.adds(1, "Dal", 100, 1);
        OrderEvent other = fact(Service.send(51));
        Order order = service.sends(50).knows(other).order();
        assertEquals(Some.ticket(50), order.lines().getFirst().ticket());
        assertEquals(2, order.tickets().size(), "the second paper exists, so it is shown");
    }

    @Test
    void keepsBothPaymentsOfABillThatWasPaidTwiceApart() {
        service.adds(1, "Dal", 100, 1).bills(60);
        OrderEvent other = fact(Service.pay(60, 71, Money.rupees(105)));
        Order order = service.pays(60, 70, 200).knows(other).order();
        assertEquals(Money.rupees(210), order.paidOf(Some.bill(60)));
        assertEquals(Money.ZERO, order.due(), "what is too much is a task, not a negative due");
    }

    @Test
    void keepsBothBillsOfALineThatWasBilledTwiceApart() {
        service.adds(1, "Dal", 100, 1);
        OrderEvent other = fact(service.bill(61));
        Order order = service.bills(60).knows(other).order();
        assertEquals(2, order.bills().size());
        assertEquals(Money.rupees(210), order.due());
    }

    @Test
    void voidsForTheKitchenWhatWasRemovedApartFromSending() {
        service.adds(1, "Dal", 100, 1);
        OrderEvent removed = fact(new RemoveLine(ORDER, Some.line(1), STAMP));
        Line line = service.sends(50).knows(removed).order().lines().getFirst();
        assertTrue(line.removed() && line.sent());
        assertEquals(2, line.revision());
    }

    @Test
    void takesNothingBackFromALineThatWasRemoved() {
        service.adds(1, "Dal", 100, 1);
        OrderEvent changed = fact(new ChangeQuantity(ORDER, Some.line(1), BigDecimal.valueOf(5), STAMP));
        Line line = service.does(new RemoveLine(ORDER, Some.line(1), STAMP))
                .knows(changed)
                .order()
                .lines()
                .getFirst();
        assertTrue(line.removed());
        assertEquals(Quantity.portions(1), line.quantity());
    }

    @Test
    void standsFactsAboutThingsThatAreNotThere() {
        Order before = service.order();
        service.knows(new LineRemoved(ORDER, Some.line(9), STAMP))
                .knows(new LineQuantityChanged(ORDER, Some.line(9), Quantity.portions(3), STAMP))
                .knows(new LinesMarked(ORDER, Some.ticket(9), List.of(Some.line(9)), "", true, List.of(), STAMP))
                .knows(new TicketBumped(ORDER, Some.ticket(9), List.of(), STAMP))
                .knows(new TicketRecalled(ORDER, Some.ticket(9), List.of(), STAMP));
        assertEquals(before, service.order());
    }

    @Test
    void ignoresAMarkOnALineThatTheTicketDoesNotHave() {
        service.adds(1, "Dal", 100, 1).sends(50);
        service.knows(new LinesMarked(ORDER, Some.ticket(50), List.of(Some.line(9)), "", true, List.of(), STAMP));
        assertTrue(service.order().tickets().getFirst().done().isEmpty());
    }

    private TicketSent sent(long ticket, int number) {
        return new TicketSent(
                ORDER,
                Some.ticket(ticket),
                Some.number(number),
                List.of(TicketLine.plain(Some.line(1), 1, Quantity.ONE, "Dal", "kitchen")),
                List.of(),
                STAMP);
    }

    /// Two waiters sent it apart; the kitchen worked from the ticket that turned out to be the later one.
    @Test
    void countsADishAsMadeFromWhicheverTicketTheKitchenMadeIt() {
        service.adds(1, "Dal", 100, 1).knows(sent(50, 1)).knows(sent(51, 2));
        service.knows(new TicketBumped(ORDER, Some.ticket(51), List.of(), STAMP));
        assertTrue(requireNonNull(service.order().lines().getFirst().kitchen()).done());
        assertEquals(OrderStatus.READY, Tab.alone(service.order()).status());
        service.knows(new TicketRecalled(ORDER, Some.ticket(51), List.of(), STAMP));
        assertFalse(requireNonNull(service.order().lines().getFirst().kitchen()).done());
    }

    @Test
    void takesBackFromOneTicketWhatWasMarkedOnAnother() {
        service.adds(1, "Dal", 100, 1).knows(sent(50, 1)).knows(sent(51, 2));
        service.does(new MarkLine(ORDER, Some.ticket(51), Some.line(1), true, STAMP));
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.AlreadyDone()),
                service.tries(new MarkLine(ORDER, Some.ticket(50), Some.line(1), true, STAMP)));
        service.does(new MarkLine(ORDER, Some.ticket(50), Some.line(1), false, STAMP));
        assertFalse(requireNonNull(service.order().lines().getFirst().kitchen()).done());
    }

    @Test
    void keepsATicketOfLinesThatAreNotKnown() {
        service.knows(new TicketSent(
                ORDER,
                Some.ticket(50),
                Some.number(1),
                List.of(TicketLine.plain(Some.line(9), 1, Quantity.ONE, "Dal", "kitchen")),
                List.of(),
                STAMP));
        assertEquals(1, service.order().tickets().size());
        assertEquals(OrderStatus.PENDING, Tab.alone(service.order()).status());
    }

    @Test
    void keepsMoneyOfABillThatIsNotKnown() {
        service.knows(new PaymentTaken(
                ORDER,
                Some.bill(9),
                Some.payment(70),
                Tender.CASH,
                Money.rupees(5),
                Money.rupees(5),
                List.of(),
                STAMP));
        assertEquals(1, service.order().payments().size());
        assertEquals(PaymentStatus.PARTIAL, Tab.alone(service.order()).paymentStatus());
    }

    @Test
    void neverBillsMoreLinesAtOnceThanAnEventHolds() {
        for (int line = 0; line < 350; line++) {
            service.knows(new LinesAdded(
                    ORDER,
                    List.of(OrderedLine.plain(
                            Some.line(1_000 + line),
                            Some.dish("Naan", Money.rupees(1)).id(),
                            "Naan",
                            Money.rupees(1),
                            com.intellidine.domain.tenant.TaxClass.RESTAURANT_SERVICE,
                            "kitchen",
                            Quantity.ONE)),
                    STAMP));
        }
        assertEquals(300, service.sends(50).order().tickets().getFirst().lines().size());
        assertEquals(50, service.sends(51).order().tickets().getLast().lines().size());
        assertEquals(300, service.bills(60).order().bills().getFirst().lines().size());
        assertEquals(50, service.bills(61).order().bills().getLast().lines().size());
        assertTrue(Tab.alone(service.order()).unbilledLines().isEmpty());
    }

    @Test
    void readsPendingPreparingReadyCompleted() {
        assertEquals(
                OrderStatus.PENDING,
                Tab.alone(service.adds(1, "Dal", 100, 1).order()).status());
        assertEquals(OrderStatus.PREPARING, Tab.alone(service.sends(50).order()).status());
        assertEquals(
                OrderStatus.READY,
                Tab.alone(service.does(new BumpTicket(ORDER, Some.ticket(50), STAMP))
                                .order())
                        .status());
        assertEquals(PaymentStatus.UNPAID, Tab.alone(service.bills(60).order()).paymentStatus());
        assertEquals(
                PaymentStatus.PAID, Tab.alone(service.pays(60, 70, 105).order()).paymentStatus());
        assertEquals(
                OrderStatus.COMPLETED,
                Tab.alone(service.does(Service.close()).order()).status());
    }
}
