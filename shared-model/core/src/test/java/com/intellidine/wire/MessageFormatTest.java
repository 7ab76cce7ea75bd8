package com.intellidine.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.Limits;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import com.intellidine.wire.MessageFormat.MalformedMessageException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageFormatTest {
    private static final NodeId NODE = new NodeId(Some.id(0x500));
    private static final Vector VECTOR = Vector.of(Map.of(NODE, new Head(7, EventHash.of("x"), 40)));
    private static final Vector FORKED = new Vector(new TreeMap<>(
            Map.of(NODE, List.of(new Head(7, EventHash.of("x"), 40), new Head(7, EventHash.of("y"), 40)))));
    private static final Pull PULL = new Pull(NODE, VECTOR, 500, 2_000);
    private static final Push PUSH = new Push(NODE, List.of("{\"a\":\"₹\"}", "", "not even JSON"));

    private interface Reader {
        Object read(String text) throws MalformedMessageException;
    }

    private static void assertMalformed(Reader reader, String text) {
        MalformedMessageException why = assertThrows(MalformedMessageException.class, () -> reader.read(text));
        assertTrue(String.valueOf(why.getMessage()).length() <= 300);
    }

    @Test
    void readsWhatItWrites() throws Exception {
        assertEquals(PUSH, MessageFormat.readPush(MessageFormat.write(PUSH)));
        assertEquals(PULL, MessageFormat.readPull(MessageFormat.write(PULL)));
        PushAnswer pushed = new PushAnswer(VECTOR, List.of("malformed event: it is empty"));
        assertEquals(pushed, MessageFormat.readPushAnswer(MessageFormat.write(pushed)));
        PullAnswer pulled = new PullAnswer(List.of("{}"), FORKED, Set.of(NODE), true);
        assertEquals(pulled, MessageFormat.readPullAnswer(MessageFormat.write(pulled)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "limit":500    | "limit":0
            "limit":500    | "limit":501
            "limit":500    | "limit":-1
            "limit":500    | "limit":"500"
            "wait_ms":2000 | "wait_ms":-1
            "wait_ms":2000 | "wait_ms":20001
            "seq":7        | "seq":0
            "seq":7        | "seq":-9223372036854775808
            "seq":7        | "seq":7.0
            "version":40   | "version":0
            "hash":"       | "hash":"g
            "from":"       | "from":"x
            "vector":{     | "vector":[],"other":{
            :[{            | :[{},{
            :[{            | :[7,{
            {"from"        | {"from":7,"from"
            """)
    void refusesAPullWithAWrongField(String part, String by) {
        String text = MessageFormat.write(PULL);
        assertTrue(text.contains(part), text);
        assertMalformed(MessageFormat::readPull, text.replace(part, by));
    }

    @Test
    void refusesMoreThanTheLimits() {
        Push many = new Push(NODE, Collections.nCopies(Limits.EVENTS_PER_MESSAGE_MAX + 1, "{}"));
        assertMalformed(MessageFormat::readPush, MessageFormat.write(many));
        Map<NodeId, Head> heads = new HashMap<>();
        for (int i = 0; i <= Limits.NODES_PER_VECTOR_MAX; i++) {
            heads.put(new NodeId(Some.id(i)), new Head(1, EventHash.of("x"), 1));
        }
        assertMalformed(MessageFormat::readPull, MessageFormat.write(new Pull(NODE, Vector.of(heads), 1, 0)));
        Push huge = new Push(NODE, Collections.nCopies(40, "x".repeat(Limits.EVENT_MAX_BYTES)));
        assertMalformed(MessageFormat::readPush, MessageFormat.write(huge));
    }

    @Test
    void neverThrowsAnythingElseHoweverItsTextIsBent() {
        List<String> texts = List.of(
                MessageFormat.write(PULL),
                MessageFormat.write(PUSH),
                MessageFormat.write(new PushAnswer(VECTOR, List.of("why"))),
                MessageFormat.write(new PullAnswer(List.of("{}"), VECTOR, Set.of(), false)));
        List<Reader> readers = List.of(
                MessageFormat::readPull,
                MessageFormat::readPush,
                MessageFormat::readPushAnswer,
                MessageFormat::readPullAnswer);
        int[] read = new int[1];
        Seeds.each(10_000, random -> {
            int kind = random.nextInt(texts.size());
            String text = Mutation.of(texts.get(kind), random);
            try {
                readers.get(kind).read(text);
                read[0]++;
            } catch (MalformedMessageException why) {
                assertTrue(String.valueOf(why.getMessage()).length() <= 300);
            }
        });
        assertTrue(read[0] > 100, "some must still be readable: " + read[0]);
    }
}
