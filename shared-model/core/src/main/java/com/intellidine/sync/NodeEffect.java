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

    /// What a link to a peer is to do.
    sealed interface OfLink extends NodeEffect {
        int link();
    }

    /// What becomes of a call of a peer.
    sealed interface OfCall extends NodeEffect {
        long call();
    }

    /// Put these on the disk, after all before them, and come back with [Node#written].
    ///
    /// @param upTo how many were taken with them
    /// @param copied whether to note there that a copy of this node has been at work
    record Write(List<Placed> placed, long upTo, boolean copied) implements NodeEffect {
        public Write {
            placed = List.copyOf(placed);
        }
    }

    /// Read these events, and come back with [Node#took], as often as it takes, and then with [Node#tookAll],
    /// or [Node#gaveUp].
    record TakeIn(long parcel, List<String> events) implements NodeEffect {
        public TakeIn {
            events = List.copyOf(events);
        }
    }

    /// Ask a peer, and come back with [Node#answered] or [Node#failed].
    record Ask(int link, Pull pull) implements OfLink {}

    /// Push what these stretches hold, in the order of storing, and come back with [Node#accepted] or [Node#failed].
    record Offer(int link, List<Stretch> stretches, int limit) implements OfLink {
        public Offer {
            stretches = List.copyOf(stretches);
        }
    }

    /// Come back with [Node#woke] after so long.
    ///
    /// @param timer to be named then
    record Wait(To to, long timer, long ms) implements OfLink {
        @Override
        public int link() {
            return to.link();
        }
    }

    /// Come back with [Node#overdue] after so long.
    record Deadline(long call, long ms) implements OfCall {}

    /// Answer a question with what these stretches hold, in the order of storing.
    record Answer(long call, List<Stretch> stretches, int limit, Vector durable, Set<NodeId> unconfirmed)
            implements OfCall {
        public Answer {
            stretches = List.copyOf(stretches);
            unconfirmed = Set.copyOf(unconfirmed);
        }
    }

    /// Say that what was pushed is durable.
    record Accept(long call, PushAnswer answer) implements OfCall {}

    /// Say that what was pushed can't be taken at the moment.
    record Refuse(long call) implements OfCall {}

    /// Write down what of an answer could not be stored.
    ///
    /// @param why a sentence for each
    record Skipped(int link, List<String> why) implements OfLink {
        public Skipped {
            why = List.copyOf(why);
        }
    }

    /// Tell people that a copy of a device has been at work.
    record Alarm(NodeId copied) implements NodeEffect {}
}
