package com.intellidine.sync;

import java.util.List;
import java.util.Set;

/// The messages of the one protocol that any two nodes speak. Events travel as the texts that their authors wrote.
public final class Messages {
    /// Named by every request; a peer that does not speak it says so.
    public static final int PROTOCOL_VERSION = 1;

    private Messages() {}

    public record Push(NodeId from, List<String> events) {}

    /// @param vector what the receiver holds durably, after storing
    /// @param skipped events that could not be stored, each with a reason for the log
    public record PushAnswer(Vector vector, List<String> skipped) {}

    /// @param vector what the asker holds durably
    /// @param limit at most so many events
    /// @param waitMs how long the peer may let the request hang when it has nothing new
    public record Pull(NodeId from, Vector vector, int limit, int waitMs) {}

    /// @param events what the asker lacks, in the order in which the peer stored them
    /// @param vector what the peer holds durably
    /// @param unconfirmed nodes of which the asker named an event that the peer does not hold
    /// @param more whether there is more than the limit
    public record PullAnswer(List<String> events, Vector vector, Set<NodeId> unconfirmed, boolean more) {
        public PullAnswer {
            events = List.copyOf(events);
            unconfirmed = Set.copyOf(unconfirmed);
        }
    }
}
