package com.intellidine.server.sync;

import com.intellidine.audit.Findings;
import com.intellidine.audit.LogAudit;
import com.intellidine.domain.common.TenantId;
import com.intellidine.server.sync.AuditStore.StoredEvent;
import com.intellidine.sync.Envelope;
import com.intellidine.sync.LogEntry;
import com.intellidine.wire.EventFormat;
import java.util.TreeSet;

/// Compares each stored event's columns with its text, and its position with the one before it.
final class LogColumns {
    private final TenantId tenant;
    private final Findings findings;
    private final EventFormat format = new EventFormat();
    private long position;

    LogColumns(TenantId tenant, Findings findings) {
        this.tenant = tenant;
        this.findings = findings;
    }

    long position() {
        return position;
    }

    /// @param log takes the event as its text says it, when it can be read at all
    void check(StoredEvent stored, LogAudit log) {
        position++;
        if (stored.position() != position) {
            add(stored, "stands where " + position + " is next");
            position = stored.position();
        }
        switch (format.read(stored.text())) {
            case EventFormat.Decoded.Malformed(String why) -> {
                add(stored, "has a text that can't be read: " + why);
            }
            case EventFormat.Decoded.Read(LogEntry entry) -> {
                compare(stored, entry);
                if (log.take(entry) != stored.branch()) {
                    add(stored, "stands on another branch of its chain");
                }
            }
        }
    }

    private void compare(StoredEvent stored, LogEntry entry) {
        Envelope envelope = entry.envelope();
        if (!stored.hash().equals(entry.hash().hex())) {
            add(stored, "has a hash that is not that of its text");
        }
        if (!stored.node().equals(envelope.node().value())
                || stored.seq() != envelope.seq()
                || stored.version() != envelope.version()
                || !stored.type().equals(Storable.value(envelope.type()))) {
            add(stored, "has node, number, version or type that its text does not say");
        }
        if (!stored.aggregates().equals(new TreeSet<>(EventStore.keys(entry)))) {
            add("event_aggregate", stored, "names other aggregates than the text of the event");
        }
    }

    private void add(StoredEvent stored, String what) {
        add("event", stored, what);
    }

    private void add(String table, StoredEvent stored, String what) {
        findings.add(
                "Table " + table + ", position " + stored.position() + " of restaurant " + tenant + ", " + what + ".");
    }
}
