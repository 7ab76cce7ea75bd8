package com.intellidine.sync;

import com.intellidine.sync.Coverage.Stretch;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PushAnswer;
import java.util.List;
import java.util.Set;

/// What a [Node] wants done.
public sealed interface NodeEffect {
    /// The two ways on which a link speaks to its peer, neither waiting for the other.
    enum Line {
        PULL,
        PUSH
    }

    record To(int link, Line line) {}

    /// Put these on the disk, after all before them, and come back with [Node#written].
    ///
    /// @param upTo how many were taken with them
    record Write(List<Placed> placed, long upTo) implements NodeEffect {
        public Write {
            placed = List.copyOf(placed);
        }
    }

    /// Ask a peer, and come back with [Node#answered] or [Node#failed].
    record Ask(int link, Pull pull) implements NodeEffect {}

    /// Push what these stretches hold, in the order of storing, and come back with [Node#accepted] or [Node#failed].
    record Offer(int link, List<Stretch> stretches, int limit) implements NodeEffect {
        public Offer {
            stretches = List.copyOf(stretches);
        }
    }

    /// Come back with [Node#woke] after so long.
    ///
    /// @param timer to be named then
    record Wait(To to, long timer, long ms) implements NodeEffect {}

    /// Come back with [Node#overdue] after so long.
    record Deadline(long call, long ms) implements NodeEffect {}

    /// Answer a question with what these stretches hold, in the order of storing.
    record Answer(long call, List<Stretch> stretches, int limit, Vector durable, Set<NodeId> unconfirmed)
            implements NodeEffect {
        public Answer {
            stretches = List.copyOf(stretches);
            unconfirmed = Set.copyOf(unconfirmed);
        }
    }

    /// Say that what was pushed is durable.
    record Accept(long call, PushAnswer answer) implements NodeEffect {}

    /// Tell people that a copy of a device has been at work.
    record Alarm(NodeId copied) implements NodeEffect {}
}
