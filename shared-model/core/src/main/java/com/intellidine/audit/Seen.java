package com.intellidine.audit;

import com.intellidine.sync.Envelope;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the author of a ruling fact had seen: each node's facts are seen in their order, and such a fact names the last
/// of each.
final class Seen {
    private final Map<NodeId, Long> heads = new HashMap<>();

    /// @param log finds any event by its hash
    Seen(LogEntry ruling, Function<EventHash, Optional<LogEntry>> log) {
        heads.put(ruling.envelope().node(), ruling.envelope().seq());
        ruling.envelope().parents().stream()
                .map(log)
                .flatMap(Optional::stream)
                .map(LogEntry::envelope)
                .forEach(parent -> heads.merge(parent.node(), parent.seq(), Math::max));
    }

    /// True of the ruling fact itself.
    boolean has(LogEntry fact) {
        Envelope envelope = fact.envelope();
        return heads.getOrDefault(envelope.node(), 0L) >= envelope.seq();
    }
}
