package com.intellidine.verification.bench;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.menu.Diet;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.Menu;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.MenuFold;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.OrderFold;
import com.intellidine.domain.order.Ordering;
import com.intellidine.domain.order.Orders;
import com.intellidine.domain.order.ServiceCommand.AddLines;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.order.Wanted;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A menu of so many dishes, from which one is ordered.
final class LargeMenu {
    private static final Stamp STAMP = new Stamp(new StaffId(id(1)), Instant.parse("2026-11-22T06:30:00Z"));
    private static final LocalDateTime WALL = LocalDateTime.of(2026, 11, 22, 12, 0);
    private static final OrderId ORDER = new OrderId(id(2));

    private final Menu menu;
    private final Order opened;

    LargeMenu(int dishes) {
        Map<ItemId, Item> items = new HashMap<>();
        for (int i = 0; i < dishes; i++) {
            ItemId item = new ItemId(id(1_000 + i));
            ItemChange changes = ItemChange.change()
                    .category(new CategoryId(id(3)))
                    .name("Dish " + i)
                    .price(Money.rupees(100 + i % 300))
                    .diet(Diet.VEG)
                    .available(true)
                    .build();
            items.put(item, MenuFold.apply(null, new ItemEdited(item, changes, STAMP), "0".repeat(64)));
        }
        menu = new Menu(Map.of(), items, Map.of());
        DailyNumber number = new DailyNumber(new DeviceCode("A"), LocalDate.of(2026, 11, 22), 1);
        opened = Objects.requireNonNull(fold(null, new OrderOpened(ORDER, number, OrderType.DINE_IN, null, 2, STAMP)));
    }

    private static UUID id(long n) {
        return new UUID(0, n);
    }

    private static @Nullable Order fold(@Nullable Order before, OrderEvent event) {
        return OrderFold.apply(ORDER, before, new Fact(event, new Fact.Id(id(4), 1, "0".repeat(64))));
    }

    /// From the menu to the order that has the dish.
    @Nullable
    Order orderOne() {
        Wanted wanted = Wanted.of(new LineId(id(5)), new ItemId(id(1_007)), BigDecimal.TWO);
        return switch (Ordering.check(menu, OrderType.DINE_IN, WALL, wanted)) {
            case Ordering.Outcome.Taken(var line) ->
                switch (Orders.decide(Tab.alone(opened), new AddLines(ORDER, List.of(line), STAMP))) {
                    case Decision.Accepted<OrderEvent>(OrderEvent event) -> fold(opened, event);
                    case Decision.Refused<OrderEvent>(var why) -> throw new IllegalStateException(why.sentence());
                };
            case Ordering.Outcome.Refused(var why) -> throw new IllegalStateException(why.sentence());
        };
    }
}
