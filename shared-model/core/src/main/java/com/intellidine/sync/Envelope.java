package com.intellidine.sync;

import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around the body of an event.
///
/// @param seq 1, 2, 3 … of its author
/// @param prev the author's event before it; null at the first
/// @param version Lamport clock over the tenant: one more than the highest that the author had seen
/// @param parents heads of the touched aggregates that the author had seen, and of the staff it rests on; of a fact
/// that
///     changes what others may do, the last event of each node, too
/// @param aggregates as texts, so that a kind unknown here is still stored and relayed
/// @param schema version of the body's shape within its type
public record Envelope(
        TenantId tenant,
        NodeId node,
        long seq,
        @Nullable EventHash prev,
        long version,
        List<EventHash> parents,
        List<String> aggregates,
        String type,
        int schema,
        Stamp stamp) {
    public Envelope {
        parents = List.copyOf(parents);
        aggregates = List.copyOf(aggregates);
    }
}
