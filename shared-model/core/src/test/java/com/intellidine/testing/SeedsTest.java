package com.intellidine.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.Orders;
import com.intellidine.domain.order.ServiceEvent.LineWrittenOff;
import com.intellidine.testing.Seeds.SeededTest;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SeedsTest {
    private static String reported(SeededTest test) {
        AssertionError failure = assertThrows(AssertionError.class, () -> Seeds.each(200, test));
        return String.valueOf(failure.getMessage());
    }

    @Test
    void reportsTheSmallestListThatFails() {
        String message = reported(random -> {
            List<Integer> numbers = new ArrayList<>();
            int size = random.nextInt(50);
            for (int i = 0; i < size; i++) {
                numbers.add(random.nextInt(1_000));
            }
            assertFalse(numbers.stream().anyMatch(number -> number >= 700), numbers::toString);
        });
        assertTrue(message.contains("[700]"), message);
    }

    /// A planted bug in an evening of sixty commands: a line that was sent can't be voided.
    @Test
    void leavesOutTheCommandsThatDoNotMatter() {
        String message = reported(random -> {
            RandomOrder people = new RandomOrder(random);
            House house = new House();
            List<String> evening = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                OrderId id = Some.order(10 + random.nextInt(3));
                if (Orders.decide(house.tab(id), people.command(id, house))
                        instanceof Decision.Accepted(OrderEvent event)) {
                    house.knows(event);
                    evening.add(event.getClass().getSimpleName());
                    assertFalse(event instanceof LineWrittenOff, evening::toString);
                }
            }
        });
        // An order beside it may stay: what is drawn later depends on how many there are.
        assertTrue(
                Pattern.compile("\\[(OrderOpened, ){1,2}LinesAdded, (OrderOpened, )?TicketSent, LineWrittenOff]")
                        .matcher(message)
                        .find(),
                message);
    }

    @Test
    void keepsToTheFailureThatWasFound() {
        String message = reported(random -> {
            int number = random.nextInt(1_000);
            if (number < 10) {
                throw new IllegalStateException("another bug, with a smaller draw");
            }
            assertTrue(number < 500, "the bug");
        });
        assertTrue(message.contains("the bug"), message);
    }

    @Test
    void endsWhereARunWithoutDrawsWouldNot() {
        String message = reported(random -> {
            while (random.nextInt(10) == 0) {
                Thread.onSpinWait();
            }
            assertTrue(random.nextInt(1_000) < 500, "the bug");
        });
        assertTrue(message.contains("the bug"), message);
    }

    @Test
    void drawsWhatTheGeneratorAloneDraws() {
        RandomGeneratorFactory<RandomGenerator> factory = RandomGeneratorFactory.of("L64X128MixRandom");
        RandomGenerator alone = factory.create(7);
        RandomGenerator taped = Tape.recording(factory.create(7));
        for (int i = 1; i < 200; i++) {
            assertEquals(alone.nextInt(i), taped.nextInt(i));
            assertEquals(alone.nextInt(-i, i), taped.nextInt(-i, i));
            assertEquals(alone.nextLong(), taped.nextLong());
            assertEquals(alone.nextLong(i), taped.nextLong(i));
            assertEquals(alone.nextLong(-i, i), taped.nextLong(-i, i));
            assertEquals(alone.nextBoolean(), taped.nextBoolean());
        }
    }
}
