package com.intellidine.sync;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.TenantId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Whether an event from another node may be stored now. The same rule on every device and on the server.
/// An event is stored only when its `prev` and its parents are held, so no effect is ever visible before its cause.
public final class Admission {

    /// What is to be done with an arriving event.
    public sealed interface Verdict {
        /// Store it. When it begins a branch, a copy of its author exists.
        record Fits(Placed placed) implements Verdict {
            /// Whether another event with the same `prev` is held.
            public boolean forks() {
                return placed.chain().forked() && isFirst();
            }

            private boolean isFirst() {
                long first = placed.chain().branches().get(placed.branch()).firstSeq();
                return first == placed.entry().envelope().seq();
            }
        }

        /// It is held already.
        record Repeat() implements Verdict {}

        /// Something before it is missing; ask for the author's events from this number on.
        record Gap(NodeId node, long expectedSeq) implements Verdict {}

        /// Its author has been copied so often that no more can be told apart: see [Limits#BRANCHES_PER_NODE_MAX].
        record TooManyCopies(NodeId node) implements Verdict {}

        /// The restaurant has as many nodes as one message can name: see [Limits#NODES_PER_VECTOR_MAX]. With one more
        /// syncing would end for all of them.
        record TooManyNodes(NodeId node) implements Verdict {}

        /// It breaks a rule that every node can check from its bytes and its author's chain alone.
        record Malformed(String why) implements Verdict {}
    }

    private Admission() {}

    /// @param chain what is held of its author
    /// @param nodes of how many authors something is held
    /// @param held finds events that are held here
    public static Verdict judge(
            LogEntry entry, TenantId tenant, Chain chain, int nodes, Function<EventHash, Optional<Held>> held) {
        Envelope envelope = entry.envelope();
        if (!envelope.tenant().equals(tenant)) {
            return new Verdict.Malformed("it belongs to another restaurant");
        }
        if (held.apply(entry.hash()).isPresent()) {
            return new Verdict.Repeat();
        }
        @Nullable EventHash before = envelope.prev();
        if ((envelope.seq() == 1) != (before == null)) {
            return new Verdict.Malformed(
                    "event " + envelope.seq() + " must name the one before it, and only the first none");
        }
        @Nullable Held prev = before == null ? null : held.apply(before).orElse(null);
        if (before != null && prev == null) {
            return new Verdict.Gap(envelope.node(), Math.min(envelope.seq() - 1, chain.seq() + 1));
        }
        if (prev != null && (!prev.author().equals(envelope.node()) || prev.seq() != envelope.seq() - 1)) {
            return new Verdict.Malformed(
                    "event " + envelope.seq() + " names one before it that is not event " + (envelope.seq() - 1));
        }
        long lastVersion = prev == null ? 0 : prev.version();
        if (!LamportClock.follows(lastVersion, envelope.version())) {
            return new Verdict.Malformed("its version " + envelope.version() + " does not follow " + lastVersion);
        }
        if (!envelope.parents().stream().allMatch(parent -> held.apply(parent).isPresent())) {
            return new Verdict.Gap(envelope.node(), envelope.seq());
        }
        if (chain.branches().isEmpty() && nodes >= Limits.NODES_PER_VECTOR_MAX) {
            return new Verdict.TooManyNodes(envelope.node());
        }
        Placed placed = chain.with(entry, prev);
        return placed.chain().branches().size() > Limits.BRANCHES_PER_NODE_MAX
                ? new Verdict.TooManyCopies(envelope.node())
                : new Verdict.Fits(placed);
    }
}
