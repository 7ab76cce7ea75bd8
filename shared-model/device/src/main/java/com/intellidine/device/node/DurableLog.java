package com.intellidine.device.node;

import com.intellidine.sync.Chain;
import com.intellidine.sync.Coverage;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Placed;
import com.intellidine.sync.Vector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What of a journal is on the disk, and so may leave the device. Written by one thread, read by any.
final class DurableLog {
    private final Journal journal;
    private volatile Map<NodeId, Chain> chains;

    DurableLog(Journal journal, Map<NodeId, Chain> stored) {
        this.journal = journal;
        this.chains = Map.copyOf(stored);
    }

    Vector vector() {
        return Vector.ofChains(chains);
    }

    /// These are on the disk now.
    void stored(List<Placed> placed) {
        Map<NodeId, Chain> after = new HashMap<>(chains);
        placed.forEach(one -> after.put(one.held().author(), one.chain()));
        chains = Collections.unmodifiableMap(after);
    }

    /// For the answer to a pull.
    DeviceNode.Missing lackedBy(Vector asker, int limit) {
        Map<NodeId, Chain> durable = chains;
        return read(durable, Coverage.ofAsker(durable, asker, journal::held), limit);
    }

    /// For a push.
    DeviceNode.Missing offeredTo(Vector receiver, int limit) {
        Map<NodeId, Chain> durable = chains;
        return read(durable, Coverage.ofReceiver(durable, receiver, journal::held), limit);
    }

    private DeviceNode.Missing read(Map<NodeId, Chain> durable, Coverage coverage, int limit) {
        List<Journal.Positioned> found = new ArrayList<>();
        for (Coverage.Stretch stretch : coverage.lacked()) {
            // Its end bounds the read: a later event may be in the file before its sync is through.
            int wanted = (int) Math.min(limit, stretch.last() - stretch.after());
            found.addAll(journal.after(stretch.author(), stretch.branch(), stretch.after(), wanted));
        }
        List<String> events = found.stream()
                .sorted(Comparator.comparingLong(Journal.Positioned::position))
                .limit(limit)
                .map(Journal.Positioned::text)
                .toList();
        return new DeviceNode.Missing(
                events, Vector.ofChains(durable), coverage.unconfirmed(), coverage.count() > events.size());
    }
}
