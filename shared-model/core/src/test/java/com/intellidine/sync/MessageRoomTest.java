package com.intellidine.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Limits;
import com.intellidine.sync.Messages.Push;
import com.intellidine.wire.MessageFormat;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageRoomTest {

    @Test
    void takesTheFirstEventsThatFit() {
        assertEquals(List.of("aaaa", "bbbb"), MessageRoom.fitting(List.of("aaaa", "bbbb", "cccc"), 16));
    }

    @Test
    void takesOneEventHoweverLargeSoThatNothingIsStuck() {
        assertEquals(List.of("aaaa"), MessageRoom.fitting(List.of("aaaa", "b"), 2));
        assertTrue(MessageRoom.fitting(List.of()).isEmpty());
    }

    @Test
    void keepsTheLargestEventsInEveryScriptWithinAMessage() {
        for (String character : List.of("a", "\"", "\\", "\u0001", "é", "₹", "क", "🍛")) {
            String event = character.repeat(Limits.EVENT_MAX_BYTES / character.length());
            List<String> events = MessageRoom.fitting(Collections.nCopies(Limits.EVENTS_PER_MESSAGE_MAX, event));
            int bytes = MessageFormat.write(new Push(Vectors.A, events)).getBytes(StandardCharsets.UTF_8).length;
            assertTrue(bytes <= Limits.MESSAGE_MAX_BYTES, character + " makes " + bytes + " bytes");
            assertTrue(bytes > Limits.MESSAGE_MAX_BYTES / 2, character + " makes only " + bytes + " bytes");
        }
    }
}
