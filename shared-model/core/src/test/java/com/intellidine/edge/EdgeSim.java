package com.intellidine.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.customer.CustomerCommand;
import com.intellidine.domain.discount.DiscountEvent;
import com.intellidine.domain.floor.FloorCommand;
import com.intellidine.domain.floor.ReservationCommand;
import com.intellidine.domain.menu.MenuCommand;
import com.intellidine.domain.shift.DayCommand;
import com.intellidine.domain.shift.ShiftCommand;
import com.intellidine.domain.smallsale.InvoiceSmallSales;
import com.intellidine.domain.stock.StockCommand;
import com.intellidine.domain.tenant.TenantCommand;
import com.intellidine.sync.EventSealer.Unsealed;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import com.intellidine.wire.EventFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Commands of any kind but for orders, filled in by a hand that knows no shame: each is refused and changes nothing,
/// or
/// gives a fact that can be written, sealed and read back as it was, and that changes nothing when it comes twice.
/// `-Dhands=N` for more of them.
class EdgeSim {
    private static final int HANDS = Integer.getInteger("hands", 300);
    private static final int COMMANDS = 60;
    private static final EventFormat FORMAT = new EventFormat();
    private static final List<Class<?>> FAMILIES = List.of(
            ShiftCommand.class,
            DayCommand.class,
            CustomerCommand.class,
            StockCommand.class,
            MenuCommand.class,
            FloorCommand.class,
            ReservationCommand.class,
            TenantCommand.class,
            DiscountEvent.class,
            InvoiceSmallSales.class);

    @Test
    void refusesOrWritesWhateverIsEntered() {
        Map<String, Integer> accepted = new TreeMap<>();
        Map<String, Integer> refused = new TreeMap<>();
        Seeds.each(HANDS, random -> {
            Anything hand = new Anything(random, random.nextInt(3, 40));
            Class<?> family = FAMILIES.get(random.nextInt(FAMILIES.size()));
            World world = World.open();
            for (int i = 0; i < COMMANDS; i++) {
                Object command = hand.of(family).orElseThrow();
                World before = new World(world);
                String kind = command.getClass().getSimpleName();
                switch (world.decide(command)) {
                    case Decision.Refused<?>(Refusal refusal) -> {
                        assertTrue(!refusal.sentence().isBlank());
                        assertEquals(before.states(), world.states(), () -> "refused, and yet: " + command);
                        refused.merge(kind, 1, Integer::sum);
                    }
                    case Decision.Accepted<? extends Event>(Event event) -> {
                        assertEquals(before.states(), world.states(), "deciding changes nothing");
                        accept(world, event, i + 1, command);
                        accepted.merge(kind, 1, Integer::sum);
                    }
                }
            }
        });
        for (Class<?> family : FAMILIES) {
            for (Class<?> command : family.isSealed() ? family.getPermittedSubclasses() : new Class<?>[] {family}) {
                String kind = command.getSimpleName();
                assertTrue(accepted.containsKey(kind), () -> "no " + kind + " was ever accepted: " + accepted);
                assertTrue(refused.containsKey(kind), () -> "no " + kind + " was ever refused: " + refused);
            }
        }
    }

    private static void accept(World world, Event event, long seq, Object command) {
        LogEntry entry;
        try {
            entry = FORMAT.seal(new Unsealed(Some.TENANT, new NodeId(Some.id(1)), seq, null, seq, List.of()), event);
        } catch (IllegalStateException unwritable) {
            throw new AssertionError("decided, and not to be written: " + command, unwritable);
        }
        EventFormat.Decoded.Read read = assertInstanceOf(EventFormat.Decoded.Read.class, FORMAT.read(entry.text()));
        assertEquals(event, read.entry().event(), "read back as it was");
        Fact fact = entry.fact();
        world.knows(fact);
        Map<?, ?> once = new HashMap<>(world.states());
        world.knows(fact);
        assertEquals(once, world.states(), () -> "twice: " + event);
    }
}
