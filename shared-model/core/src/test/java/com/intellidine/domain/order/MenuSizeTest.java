package com.intellidine.domain.order;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.menu.Diet;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.Menu;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.MenuFold;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.ServiceCommand.AddLines;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Ordering a dish allocates no more where the menu is a hundred times as long. Bytes are counted by the machine for
/// this thread alone; what the compiler of the machine does meanwhile takes some away, and the least of many rounds is
/// what counts.
class MenuSizeTest {
    private static final int ROUNDS = 40;
    private static final int CALLS = 200;
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 22, 12, 0);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Tab tab = Tab.alone(Service.opened().order());

    private static Menu menu(int dishes) {
        Map<ItemId, Item> items = new HashMap<>();
        for (int i = 0; i < dishes; i++) {
            ItemId id = new ItemId(Some.id(1_000 + i));
            ItemChange changes = ItemChange.change()
                    .name("Dish " + i)
                    .price(Money.rupees(100))
                    .diet(Diet.VEG)
                    .available(true)
                    .category(new CategoryId(Some.id(3)))
                    .build();
            items.put(id, MenuFold.apply(null, new ItemEdited(id, changes, Some.STAMP), "0".repeat(64)));
        }
        return new Menu(Map.of(), items, Map.of());
    }

    private long bytesOf(Menu menu) {
        Wanted wanted = Wanted.of(Some.line(1), new ItemId(Some.id(1_007)), BigDecimal.TWO);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            boolean taken =
                    Ordering.check(menu, OrderType.DINE_IN, NOON, wanted) instanceof Ordering.Outcome.Taken(var line)
                            && Orders.decide(tab, new AddLines(Service.ORDER, List.of(line), Some.STAMP))
                                    instanceof Decision.Accepted<?>;
            assertTrue(taken);
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS;
    }

    @Test
    void allocatesNoMoreForALongMenuThanForAShortOne() {
        Menu small = menu(50);
        Menu large = menu(5_000);
        long least = Long.MAX_VALUE;
        long leastOfLarge = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            least = Math.min(least, bytesOf(small));
            leastOfLarge = Math.min(leastOfLarge, bytesOf(large));
        }
        assertTrue(least > 0);
        // One reference for each dish would be twenty thousand.
        assertTrue(leastOfLarge <= least + 4_096, "50 dishes: " + least + " B, 5,000 dishes: " + leastOfLarge + " B");
    }
}
