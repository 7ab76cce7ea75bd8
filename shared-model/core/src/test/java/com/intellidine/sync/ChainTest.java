package com.intellidine.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.order.ServiceEvent.OrderClosed;
import com.intellidine.testing.Peer;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTest {
    private final Peer device = new Peer("A");
    private final Map<EventHash, Held> held = new HashMap<>();
    private Chain chain = Chain.EMPTY;

    private List<LogEntry> written(int count) {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(device.append(new OrderClosed(Some.order(i), Some.STAMP)));
        }
        return entries;
    }

    private int take(LogEntry entry) {
        @Nullable EventHash prev = entry.envelope().prev();
        Placed placed = chain.with(entry, prev == null ? null : held.get(prev));
        chain = placed.chain();
        held.put(entry.hash(), placed.held());
        return placed.branch();
    }

    @Test
    void goesOnAsOneBranch() {
        List<LogEntry> entries = written(3);
        entries.forEach(entry -> assertEquals(0, take(entry)));
        assertFalse(chain.forked());
        assertEquals(List.of(entries.getLast().head()), chain.heads());
        assertEquals(3, chain.seq());
    }

    @Test
    void keepsEachBranchOfACopyAndOfACopyOfACopy() {
        List<LogEntry> first = written(5);
        Peer copy = device.copiedAt(2);
        LogEntry third = copy.append(new OrderClosed(Some.order(90), Some.STAMP));
        LogEntry fourth = copy.append(new OrderClosed(Some.order(91), Some.STAMP));
        Peer again = copy.copiedAt(3);
        LogEntry other = again.append(new OrderClosed(Some.order(92), Some.STAMP));
        first.forEach(this::take);
        assertEquals(1, take(third));
        assertEquals(1, take(other), "whichever comes first goes on with the branch");
        assertEquals(2, take(fourth));
        assertTrue(chain.forked());
        assertEquals(
                List.of(
                        new Chain.Branch(Chain.NONE, 1, first.getLast().head()),
                        new Chain.Branch(0, 3, other.head()),
                        new Chain.Branch(1, 4, fourth.head())),
                chain.branches());
    }
}
