package com.intellidine.server.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Order.Stage;
import com.intellidine.domain.order.Tab;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderMessagesTest {
    private static final Stamp STAMP = new Stamp(new StaffId(new UUID(9, 9)), Instant.EPOCH);
    private static final DailyNumber NUMBER = new DailyNumber(new DeviceCode("A"), LocalDate.EPOCH, 1);
    private static final Ticket TICKET =
            new Ticket(new TicketId(new UUID(2, 2)), NUMBER, List.of(), Set.of(), null, STAMP);

    @Test
    void saysNothingOfAnOrderThatIsOnlyOpened() {
        assertEquals(List.of(), OrderMessages.happened(null, order(Stage.OPEN)));
    }

    @Test
    void saysCreatedWithTheFirstTicketOnly() {
        assertEquals(List.of("order.created"), OrderMessages.happened(order(Stage.OPEN), order(Stage.OPEN, TICKET)));
        assertEquals(List.of(), OrderMessages.happened(order(Stage.OPEN, TICKET), order(Stage.OPEN, TICKET)));
    }

    @Test
    void saysAllThatHappenedInOneStepInItsOrder() {
        assertEquals(
                List.of("order.created", "order.completed"), OrderMessages.happened(null, order(Stage.CLOSED, TICKET)));
    }

    @Test
    void saysCancelledOnce() {
        assertEquals(List.of("order.cancelled"), OrderMessages.happened(order(Stage.OPEN), order(Stage.CANCELLED)));
        assertEquals(List.of(), OrderMessages.happened(order(Stage.CANCELLED), order(Stage.CANCELLED)));
    }

    private static Tab order(Stage stage, Ticket... tickets) {
        return Tab.alone(new Order(
                new OrderId(new UUID(1, 1)),
                NUMBER,
                OrderType.TAKEAWAY,
                null,
                1,
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(tickets),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                stage,
                "",
                null,
                STAMP));
    }
}
