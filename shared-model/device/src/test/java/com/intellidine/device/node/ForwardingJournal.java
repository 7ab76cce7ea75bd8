package com.intellidine.device.node;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.sync.Chain;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Held;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Numbering;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A journal in memory, of which a test changes what it is about.
public class ForwardingJournal implements Journal {
    private final InMemoryJournal journal = new InMemoryJournal();

    @Override
    public void write(Group group) {
        journal.write(group);
    }

    @Override
    public Map<NodeId, Chain> chains() {
        return journal.chains();
    }

    @Override
    public boolean copied() {
        return journal.copied();
    }

    @Override
    public long highestVersion() {
        return journal.highestVersion();
    }

    @Override
    public Optional<Held> held(EventHash hash) {
        return journal.held(hash);
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
    public List<Positioned> after(NodeId author, int branch, long seq, int limit) {
        return journal.after(author, branch, seq, limit);
    }

    @Override
    public List<OrderId> ordersAtHand(int recent) {
        return journal.ordersAtHand(recent);
    }

    @Override
    public List<ShiftId> shiftsAtHand() {
        return journal.shiftsAtHand();
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
