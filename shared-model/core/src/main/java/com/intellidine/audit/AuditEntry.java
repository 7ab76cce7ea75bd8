package com.intellidine.audit;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.StaffId;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A sensitive fact as the manager reads of it.
///
/// @param fact by which it is found in the log
/// @param what its type
/// @param at by the clock of the device
/// @param approvals who allowed it, and why; at least one
public record AuditEntry(
        EventHash fact, String what, Instant at, StaffId actor, List<Approval> approvals, NodeId device) {
    public AuditEntry {
        approvals = List.copyOf(approvals);
    }

    /// Empty for what is not sensitive, and for events without a meaning here.
    public static Optional<AuditEntry> of(LogEntry entry) {
        return Optional.ofNullable(entry.event()).filter(Needs::sensitive).map(event -> of(entry, event));
    }

    private static AuditEntry of(LogEntry entry, Event event) {
        return new AuditEntry(
                entry.hash(),
                entry.envelope().type(),
                event.stamp().at(),
                event.stamp().actor(),
                event.approvals(),
                entry.envelope().node());
    }
}
