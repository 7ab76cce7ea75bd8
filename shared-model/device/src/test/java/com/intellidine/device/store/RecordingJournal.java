package com.intellidine.device.store;

import com.intellidine.device.node.InMemoryJournal;
import com.intellidine.device.node.Journal;
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
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers the groups that a node had it write, so that other journals can be given the same.
final class RecordingJournal implements Journal {
    private final InMemoryJournal memory = new InMemoryJournal();
    private final List<Group> groups = new CopyOnWriteArrayList<>();

    List<Group> groups() {
        return List.copyOf(groups);
    }

    @Override
    public void write(Group group) {
        groups.add(group);
        memory.write(group);
    }

    @Override
    public Map<NodeId, Chain> chains() {
        return memory.chains();
    }

    @Override
    public boolean copied() {
        return memory.copied();
    }

    @Override
    public long highestVersion() {
        return memory.highestVersion();
    }

    @Override
    public Optional<Held> held(EventHash hash) {
        return memory.held(hash);
    }

    @Override
    public List<LogEntry> entriesOf(String aggregate) {
        return memory.entriesOf(aggregate);
    }

    @Override
    public List<Positioned> after(NodeId author, int branch, long seq, int limit) {
        return memory.after(author, branch, seq, limit);
    }

    @Override
    public int lastNumber(Numbering numbering, DeviceCode device, String period) {
        return memory.lastNumber(numbering, device, period);
    }

    @Override
    public List<OrderId> ordersAtHand(int recent) {
        return memory.ordersAtHand(recent);
    }

    @Override
    public List<ShiftId> shiftsAtHand() {
        return memory.shiftsAtHand();
    }

    @Override
    public List<AggregateId> aggregates(AggregateId.Kind kind) {
        return memory.aggregates(kind);
    }

    @Override
    public void close() {
        memory.close();
    }
}
