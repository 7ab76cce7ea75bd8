package com.intellidine.domain.order;

import static com.intellidine.testing.Some.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.Menu;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.ServiceCommand.AddLines;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.testing.Peer;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A dish is ordered on one device while its price is changed on another that can't be reached.
class PricesApartTest {
    private static final ItemId DAL = new ItemId(Some.id(100));
    private static final OrderId ORDER = Some.order(10);
    private final Peer office = new Peer("A");
    private final Peer waiter = new Peer("B");

    private static Item dal(Peer peer) {
        return assertInstanceOf(Item.class, peer.replica().state(AggregateId.of(DAL)));
    }

    private static Order order(Peer peer) {
        return assertInstanceOf(Order.class, peer.replica().state(AggregateId.of(ORDER)));
    }

    private String prices(int rupees) {
        ItemChange changes = ItemChange.change()
                .category(new CategoryId(Some.id(101)))
                .name("Dal")
                .price(Money.rupees(rupees))
                .available(true)
                .build();
        return office.append(new ItemEdited(DAL, changes, STAMP)).hash().hex();
    }

    private void does(@Nullable Order order, OrderCommand command) {
        @Nullable Tab tab = order == null ? null : Tab.alone(order);
        waiter.append(assertInstanceOf(Decision.Accepted.class, Orders.decide(tab, command))
                .event());
    }

    private void orders(long line) {
        Menu menu = new Menu(Map.of(), Map.of(DAL, dal(waiter)), Map.of());
        Wanted wanted = Wanted.of(Some.line(line), DAL, BigDecimal.ONE);
        NewLine taken = assertInstanceOf(
                        Ordering.Outcome.Taken.class,
                        Ordering.check(menu, OrderType.DINE_IN, LocalDateTime.of(2026, 11, 22, 12, 0), wanted))
                .line();
        does(order(waiter), new AddLines(ORDER, List.of(taken), STAMP));
    }

    @Test
    void keepsThePriceThatTheWaiterSaw() {
        String old = prices(260);
        office.tellAll(waiter);
        does(null, new OpenOrder(ORDER, Some.number(1), OrderType.DINE_IN, null, 2, STAMP));
        String dearer = prices(300);
        orders(1);
        waiter.tellAll(office);
        office.tellAll(waiter);
        orders(2);
        waiter.tellAll(office);
        for (Peer peer : List.of(office, waiter)) {
            assertEquals(Money.rupees(300), dal(peer).price());
            List<Line> lines = order(peer).lines();
            assertEquals(Money.rupees(260), lines.getFirst().unitPrice());
            assertEquals(old, lines.getFirst().ordered().priceEdit());
            assertEquals(Money.rupees(300), lines.getLast().unitPrice());
            assertEquals(dearer, lines.getLast().ordered().priceEdit());
        }
    }
}
