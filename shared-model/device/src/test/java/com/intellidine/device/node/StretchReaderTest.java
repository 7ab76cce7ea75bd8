package com.intellidine.device.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Limits;
import com.intellidine.sync.Coverage.Stretch;
import com.intellidine.sync.NodeId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StretchReaderTest {
    private static final NodeId ONE = new NodeId(new UUID(0, 1));
    private static final NodeId OTHER = new NodeId(new UUID(0, 2));
    private static final int EVENTS = 200;

    /// Two authors who wrote in turns, so that the numbers 1, 2, 3 … of the one stand at the positions 2, 4, 6 …
    private static final class Turns extends ForwardingJournal {
        private final int textChars;
        private long charsRead;

        Turns(int textChars) {
            this.textChars = textChars;
        }

        @Override
        public List<Positioned> after(NodeId author, int branch, long seq, int limit) {
            List<Positioned> found = LongStream.rangeClosed(seq + 1, Math.min(EVENTS, seq + limit))
                    .mapToObj(number -> new Positioned(
                            number * 2 + (author.equals(ONE) ? 0 : 1),
                            (author.equals(ONE) ? "one " : "other ") + number + "x".repeat(textChars)))
                    .toList();
            charsRead +=
                    found.stream().mapToLong(event -> event.text().length()).sum();
            return found;
        }
    }

    private static List<Stretch> both(long after, long last) {
        return List.of(new Stretch(ONE, 0, after, last), new Stretch(OTHER, 0, after, last));
    }

    @Test
    void readsInTheOrderInWhichItWasStored() {
        List<String> expected = IntStream.rangeClosed(4, 150)
                .boxed()
                .flatMap(number -> List.of("one " + number, "other " + number).stream())
                .toList();
        assertEquals(expected, StretchReader.read(new Turns(0), both(3, 150), 500));
        assertEquals(expected.subList(0, 101), StretchReader.read(new Turns(0), both(3, 150), 101));
    }

    @Test
    void readsNothingBehindTheEndOfAStretch() {
        assertEquals(List.of("one 200"), StretchReader.read(new Turns(0), List.of(new Stretch(ONE, 0, 199, 200)), 500));
        assertEquals(List.of(), StretchReader.read(new Turns(0), List.of(new Stretch(ONE, 0, 200, 200)), 500));
        assertEquals(
                List.of(), StretchReader.read(new Turns(0), List.of(new Stretch(ONE, 0, EVENTS, EVENTS + 9)), 500));
    }

    @Test
    void keepsLittleMoreInMemoryThanAMessageHolds() {
        Turns journal = new Turns(Limits.EVENT_MAX_BYTES - 100);
        List<String> read = StretchReader.read(journal, both(0, EVENTS), 500);
        long chars = read.stream().mapToLong(String::length).sum();
        assertTrue(chars > Limits.MESSAGE_MAX_BYTES / 2 && chars <= Limits.MESSAGE_MAX_BYTES, "sent: " + chars);
        assertTrue(journal.charsRead <= 3L * Limits.MESSAGE_MAX_BYTES, "read: " + journal.charsRead);
    }
}
