package com.intellidine.verification.demo;

import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.sync.SyncMonitor;
import com.intellidine.device.sync.SyncState;
import com.intellidine.sync.Head;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import com.intellidine.wire.EventFormat;
import java.io.PrintStream;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Says on standard output what this device has acknowledged: each own event once the disk has it, and how far the
/// centre has them. The director writes it down outside of every store, and the audit holds the stores to it.
final class AckReporter {
    private static final int EVENTS_AT_ONCE = 100;

    private final DeviceNode node;
    private final SyncMonitor sync;
    private final PrintStream out;
    /// The last own event that was told as saved.
    private @Nullable Head saved;

    private long inCentre;

    AckReporter(DeviceNode node, SyncMonitor sync, PrintStream out) {
        this.node = node;
        this.sync = sync;
        this.out = out;
        this.saved = last(node.standing().durable());
    }

    private @Nullable Head last(Vector durable) {
        List<Head> own = durable.headsOf(node.identity().node());
        return own.isEmpty() ? null : own.getLast();
    }

    void start() {
        node.subscribe(this::report);
        sync.subscribe(this::report);
        report();
    }

    private synchronized void report() {
        NodeId self = node.identity().node();
        Vector durable = node.standing().durable();
        @Nullable Head head = last(durable);
        if (head == null) {
            return;
        }
        while (saved == null || saved.seq() < head.seq()) {
            reportSaved(self, durable);
        }
        SyncState state = sync.state();
        if (state.notInCentre() == 0
                && state.centre() != null
                && inCentre < head.seq()
                && durable.equals(node.standing().durable())) {
            inCentre = head.seq();
            out.println("ACK centre " + self + " " + head.seq() + " " + head.hash());
            out.flush();
        }
    }

    /// The own events that are on the disk and not yet told, read back from the log.
    private void reportSaved(NodeId self, Vector durable) {
        TreeMap<NodeId, List<Head>> known = new TreeMap<>(durable.heads());
        known.put(self, saved == null ? List.of() : List.of(saved));
        EventFormat format = new EventFormat();
        for (String text : read(new Pull(self, new Vector(known), EVENTS_AT_ONCE, 0))) {
            var entry = format.readStored(text);
            if (entry.envelope().node().equals(self)) {
                saved = entry.head();
                out.println("ACK here " + self + " " + saved.seq() + " " + entry.hash() + " "
                        + entry.envelope().type());
            }
        }
        out.flush();
    }

    private List<String> read(Pull pull) {
        try {
            return node.mesh().answer(pull).events();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while its own log was read", e);
        }
    }
}
