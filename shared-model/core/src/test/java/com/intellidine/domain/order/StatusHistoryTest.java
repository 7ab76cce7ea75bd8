package com.intellidine.domain.order;

import static com.intellidine.testing.Service.ORDER;
import static com.intellidine.testing.Some.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.order.KitchenCommand.BumpTicket;
import com.intellidine.domain.order.KitchenCommand.ServeLines;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The workflow of the source, read off the facts.
class StatusHistoryTest {
    private final Service service = Service.opened();
    private final List<OrderEvent> events = new ArrayList<>(List.of(new ServiceEvent.OrderOpened(
            ORDER, Some.number(1), com.intellidine.domain.common.OrderType.DINE_IN, Some.table(3), 2, STAMP)));

    private void does(OrderCommand command) {
        OrderEvent event = Service.accepted(service.tries(command));
        service.knows(event);
        events.add(event);
    }

    private List<OrderStatus> statuses() {
        return StatusHistory.of(ORDER, events.stream().map(Some::fact).toList()).stream()
                .map(StatusHistory.Entry::status)
                .distinct()
                .toList();
    }

    @Test
    void goesFromPendingOverServedToCompleted() {
        does(Service.add(1, "Dal", 100, 1));
        does(Service.send(50));
        does(new BumpTicket(ORDER, Some.ticket(50), STAMP));
        does(new ServeLines(ORDER, List.of(), STAMP));
        does(service.bill(60));
        does(Service.pay(60, 70, com.intellidine.domain.money.Money.rupees(105)));
        does(Service.close());
        assertEquals(
                List.of(
                        OrderStatus.PENDING,
                        OrderStatus.PREPARING,
                        OrderStatus.READY,
                        OrderStatus.SERVED,
                        OrderStatus.COMPLETED),
                statuses());
    }

    @Test
    void isPaidBeforeTheKitchenHasIt() {
        does(Service.add(1, "Dal", 100, 1));
        does(service.bill(60));
        does(Service.pay(60, 70, com.intellidine.domain.money.Money.rupees(105)));
        assertEquals(List.of(OrderStatus.PENDING, OrderStatus.PAID), statuses());
        does(Service.send(50));
        assertEquals(OrderStatus.PREPARING, statuses().getLast());
    }

    @Test
    void endsInCancelled() {
        does(Service.add(1, "Dal", 100, 1));
        does(Service.cancel(""));
        assertEquals(List.of(OrderStatus.PENDING, OrderStatus.CANCELLED), statuses());
    }
}
