package com.intellidine.server.platform.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class MessageSenderTest {
    private static final OutboxStore.Waiting CREATED = waiting(1, "a", "a is created");
    private static final OutboxStore.Waiting OTHER = waiting(2, "b", "b is created");
    private static final OutboxStore.Waiting COMPLETED = waiting(3, "a", "a is completed");

    private final ScriptedBroker broker = new ScriptedBroker();
    private final MessageSender sender = new MessageSender(() -> broker);

    @Test
    void tellsEverythingAndKeepsTheOrderOfEachKey() {
        MessageSender.Told told = sender.tell(List.of(CREATED, OTHER, COMPLETED));

        assertNull(told.trouble());
        assertEquals(List.of(CREATED, OTHER, COMPLETED), told.confirmed());
        assertEquals(List.of("a is created", "b is created", "a is completed"), broker.arrived());
    }

    @Test
    void sendsNothingMoreOfAKeyWhoseLastMessageFailed() {
        broker.fail("a is created", new TimeoutException("no answer"));
        MessageSender.Told first = sender.tell(List.of(CREATED, OTHER, COMPLETED));
        assertNotNull(first.trouble());

        broker.heal();
        List<OutboxStore.Waiting> rest = new ArrayList<>(List.of(CREATED, OTHER, COMPLETED));
        rest.removeAll(first.confirmed());
        assertNull(sender.tell(rest).trouble());

        assertEquals(
                List.of("a is created", "a is completed"),
                broker.arrived().stream().filter(text -> text.startsWith("a")).toList());
    }

    @Test
    void setsAsideWhatIsTooLargeAndTellsTheRest() {
        broker.fail("a is created", new RecordTooLargeException("too large"));
        MessageSender.Told told = sender.tell(List.of(CREATED, OTHER, COMPLETED));

        assertNull(told.trouble());
        assertEquals(List.of(CREATED), told.refused());
        assertEquals(List.of(OTHER, COMPLETED), told.confirmed());
    }

    @Test
    void triesOnlyOneMessageAtABrokerThatIsAway() {
        broker.goAway();
        MessageSender.Told told = sender.tell(List.of(CREATED, OTHER, COMPLETED));

        assertNotNull(told.trouble());
        assertEquals(List.of(), told.confirmed());
        assertEquals(1, broker.sent());
    }

    @Test
    void waitsForABrokerWhoseAddressIsNotKnown() {
        MessageSender lost = new MessageSender(() -> {
            throw new KafkaException("no such host");
        });
        assertNotNull(lost.tell(List.of(CREATED)).trouble());
    }

    private static OutboxStore.Waiting waiting(long position, String key, String payload) {
        return new OutboxStore.Waiting(new UUID(0, 1), new OutboxMessage(position, 0, "orders", key, payload));
    }
}
