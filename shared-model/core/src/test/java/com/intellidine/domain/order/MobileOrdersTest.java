package com.intellidine.domain.order;

import static com.intellidine.testing.Service.ORDER;
import static com.intellidine.testing.Some.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.order.MobileCommand.AcceptMobileOrder;
import com.intellidine.domain.order.MobileCommand.ExpireMobileOrder;
import com.intellidine.domain.order.MobileCommand.RefuseMobileOrder;
import com.intellidine.domain.order.MobileCommand.RequestAcceptance;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whether the house takes what a guest ordered on the phone.
class MobileOrdersTest {
    private static final AcceptMobileOrder ACCEPT =
            new AcceptMobileOrder(ORDER, Some.ticket(50), Some.number(7), Some.NOON.plusSeconds(1_200), STAMP);
    private static final RefuseMobileOrder REFUSE = new RefuseMobileOrder(ORDER, "kitchen closed", Some.ASHA, STAMP);
    private static final ExpireMobileOrder EXPIRE = new ExpireMobileOrder(ORDER, STAMP);

    private final Service service = new Service()
            .does(new OpenOrder(ORDER, Some.number(1), OrderType.MOBILE, Some.table(3), 1, STAMP))
            .adds(1, "Dal", 100, 2);

    private void refuses(OrderRefusal refusal, OrderCommand command) {
        assertEquals(new Decision.Refused<>(refusal), service.tries(command));
    }

    @Test
    void waitsForAnAnswerBeforeTheKitchenHasIt() {
        assertEquals(Acceptance.REQUESTED, service.order().acceptance());
        refuses(new OrderRefusal.NotAccepted(), Service.send(50));
        service.does(new RequestAcceptance(ORDER, 20, STAMP));
        assertEquals(Acceptance.REQUESTED, service.order().acceptance(), "the server alone decides");
        refuses(new OrderRefusal.MinutesOutOfRange(0), new RequestAcceptance(ORDER, 0, STAMP));
    }

    @Test
    void isItsKitchenTicketOnceItIsAccepted() {
        Order order = service.does(ACCEPT).order();
        assertEquals(Acceptance.ACCEPTED, order.acceptance());
        assertEquals(Some.NOON.plusSeconds(1_200), order.readyBy());
        assertEquals(Some.number(7), order.tickets().getFirst().number());
        assertEquals(
                List.of(TicketLine.plain(Some.line(1), 1, Quantity.portions(2), "Dal", "kitchen")),
                order.tickets().getFirst().lines());
        assertEquals(OrderStatus.PREPARING, Tab.alone(order).status());
        refuses(new OrderRefusal.AlreadyDecided(), REFUSE);
        refuses(new OrderRefusal.AlreadyDecided(), EXPIRE);
    }

    @Test
    void takesItsDishesOffWhenItIsRefusedOrNobodyAnswers() {
        for (OrderCommand no : List.of(REFUSE, EXPIRE)) {
            Service other = new Service().knows(opened()).adds(1, "Dal", 100, 2);
            Order order = other.does(no).order();
            assertEquals(no.equals(REFUSE) ? Acceptance.REFUSED : Acceptance.EXPIRED, order.acceptance());
            assertEquals(no.equals(REFUSE) ? "kitchen closed" : "", order.cancelReason());
            assertEquals(OrderStatus.CANCELLED, Tab.alone(order).status());
            assertTrue(order.lines().getFirst().removed());
            assertEquals(new Decision.Refused<>(new OrderRefusal.AlreadyDecided()), other.tries(ACCEPT));
        }
    }

    @Test
    void isRefusedAndNotCancelledWhileTheGuestWaits() {
        refuses(new OrderRefusal.RefuseInstead(), Service.cancel("guest left"));
        service.does(ACCEPT).does(Service.cancel("guest left"));
        assertEquals(OrderStatus.CANCELLED, Tab.alone(service.order()).status());
    }

    private static OrderEvent opened() {
        return Service.accepted(
                Orders.decide(null, new OpenOrder(ORDER, Some.number(1), OrderType.MOBILE, Some.table(3), 1, STAMP)));
    }

    @Test
    void standsByTheFirstAnswerOfTwoMadeApart() {
        OrderEvent late = Service.accepted(service.tries(REFUSE));
        Order accepted = service.does(ACCEPT).knows(late).order();
        assertEquals(Acceptance.ACCEPTED, accepted.acceptance());
        assertEquals(Order.Stage.OPEN, accepted.stage());

        Service other = new Service().knows(opened()).adds(1, "Dal", 100, 2);
        OrderEvent acceptance = Service.accepted(other.tries(ACCEPT));
        Order expired = other.does(EXPIRE).knows(acceptance).order();
        assertEquals(Acceptance.EXPIRED, expired.acceptance());
        assertEquals(null, expired.readyBy());
        assertEquals(1, expired.tickets().size(), "the paper exists; the kitchen reads a void on it");
        assertTrue(expired.lines().getFirst().unseen());
    }

    @Test
    void asksNothingOfAnOrderThatAWaiterTook() {
        assertEquals(
                new Decision.Refused<>(new OrderRefusal.NotMobile()),
                Service.opened().adds(1, "Dal", 100, 1).tries(ACCEPT));
    }
}
