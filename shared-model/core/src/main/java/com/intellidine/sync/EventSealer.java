package com.intellidine.sync;

import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns an event into its bytes and so into its identity. The wire format is the one real implementation.
@FunctionalInterface
public interface EventSealer {
    LogEntry seal(Unsealed unsealed, Event event);

    /// Everything of an envelope that does not follow from the event itself.
    record Unsealed(
            TenantId tenant,
            NodeId node,
            long seq,
            @Nullable EventHash prev,
            long version,
            List<EventHash> parents) {}
}
