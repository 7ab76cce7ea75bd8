package com.intellidine.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final String NAME = AggregateId.of(Some.order(1)).toString();

    private static LogEntry entry(String name, long version, LogEntry... parents) {
        List<EventHash> hashes = Arrays.stream(parents).map(LogEntry::hash).toList();
        Envelope envelope = new Envelope(
                Some.TENANT,
                new NodeId(Some.id(500)),
                1,
                null,
                version,
                hashes,
                List.of("order/x"),
                "Unknown",
                1,
                Some.STAMP);
        return new LogEntry(EventHash.of(name), envelope, name, null);
    }

    private static Set<EventHash> hashes(LogEntry... entries) {
        Set<EventHash> hashes = new HashSet<>();
        for (LogEntry entry : entries) {
            hashes.add(entry.hash());
        }
        return hashes;
    }

    @Test
    void hasTheEventsThatNoOtherHasSeenAsHeads() {
        LogEntry root = entry("root", 1);
        LogEntry left = entry("left", 2, root);
        LogEntry right = entry("right", 2, root);
        LogEntry join = entry("join", 3, left, right);
        assertEquals(
                hashes(left, right),
                Set.copyOf(History.of(NAME, List.of(root, left, right)).heads()));
        assertEquals(
                hashes(join),
                Set.copyOf(History.of(NAME, List.of(root, left, right, join)).heads()));
        assertEquals(List.of(), new History(NAME).heads());
    }

    @Test
    void hasTheSameHeadsInWhateverOrderItsEventsCome() {
        LogEntry root = entry("root", 5);
        LogEntry child = entry("child", 6, root);
        // Its author is broken: it folds before what it has seen.
        LogEntry early = entry("early", 2, child);
        LogEntry alone = entry("alone", 6, root);
        List<LogEntry> entries = new ArrayList<>(List.of(root, child, early, alone));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(entries, new Random(seed));
            History history = new History(NAME);
            entries.forEach(history::add);
            assertEquals(hashes(early, alone), Set.copyOf(history.heads()), "shuffled by seed " + seed);
            assertEquals(
                    hashes(early, alone), Set.copyOf(History.of(NAME, entries).heads()));
        }
    }

    @Test
    void takesAnEventOnce() {
        LogEntry root = entry("root", 1);
        History history = History.of(NAME, List.of(root, root));
        history.add(root);
        assertEquals(1, history.entries().size());
    }

    @Test
    void foldsByVersionAndThenByHash() {
        LogEntry one = entry("one", 2);
        LogEntry two = entry("two", 2);
        LogEntry first = entry("first", 1);
        List<LogEntry> expected =
                one.hash().compareTo(two.hash()) < 0 ? List.of(first, one, two) : List.of(first, two, one);
        assertEquals(expected, History.of(NAME, List.of(two, first, one)).entries());
    }
}
