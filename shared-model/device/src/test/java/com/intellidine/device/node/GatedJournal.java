package com.intellidine.device.node;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.OrderId;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Numbering;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A journal whose disk takes nothing before its gate is opened.
public final class GatedJournal implements Journal {
    private final InMemoryJournal journal = new InMemoryJournal();
    private final CountDownLatch gate = new CountDownLatch(1);

    private @Nullable RuntimeException failure;

    /// The next write fails like this, once.
    public void failOnce(RuntimeException how) {
        failure = how;
    }

    public void open() {
        gate.countDown();
    }

    @Override
    public void write(Group group) {
        try {
            if (!gate.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("the gate stayed closed");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        RuntimeException how = failure;
        if (how != null) {
            failure = null;
            throw how;
        }
        journal.write(group);
    }

    @Override
    public Map<NodeId, Head> heads() {
        return journal.heads();
    }

    @Override
    public long highestVersion() {
        return journal.highestVersion();
    }

    @Override
    public boolean holds(EventHash hash) {
        return journal.holds(hash);
    }

    @Override
    public List<LogEntry> entriesOf(String aggregate) {
        return journal.entriesOf(aggregate);
    }

    @Override
    public int lastNumber(Numbering numbering, DeviceCode device, String period) {
        return journal.lastNumber(numbering, device, period);
    }

    @Override
    public List<Positioned> after(NodeId author, long seq, int limit) {
        return journal.after(author, seq, limit);
    }

    @Override
    public List<OrderId> ordersAtHand(int recent) {
        return journal.ordersAtHand(recent);
    }

    @Override
    public List<AggregateId> aggregates(AggregateId.Kind kind) {
        return journal.aggregates(kind);
    }

    @Override
    public void close() {
        journal.close();
    }
}
