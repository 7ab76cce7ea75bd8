package com.intellidine.sync;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.TenantId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Whether an event from another node may be stored now. The same rule on every device and on the server.
/// An event is stored only when its `prev` and its parents are held, so no effect is ever visible before its cause.
public final class Admission {

    /// What is to be done with an arriving event.
    public sealed interface Verdict {
        /// Store it.
        record Fits() implements Verdict {}

        /// It is held already.
        record Repeat() implements Verdict {}

        /// Something before it is missing; ask for the author's events from this number on.
        record Gap(NodeId node, long expectedSeq) implements Verdict {}

        /// A second event on one `prev`: a copy of the author exists.
        record Fork(NodeId node, long seq) implements Verdict {}

        /// It breaks a rule that every node can check from its bytes and its author's chain alone.
        record Malformed(String why) implements Verdict {}
    }

    private Admission() {}

    /// @param authorHead the author's last event held here, null when there is none
    /// @param held whether an event with this hash is held here
    public static Verdict judge(LogEntry entry, TenantId tenant, @Nullable Head authorHead, Predicate<EventHash> held) {
        Envelope envelope = entry.envelope();
        if (!envelope.tenant().equals(tenant)) {
            return new Verdict.Malformed("it belongs to another restaurant");
        }
        if (held.test(entry.hash())) {
            return new Verdict.Repeat();
        }
        if ((envelope.seq() == 1) != (envelope.prev() == null)) {
            return new Verdict.Malformed(
                    "event " + envelope.seq() + " must name the one before it, and only the first none");
        }
        long known = authorHead == null ? 0 : authorHead.seq();
        if (envelope.seq() > known + 1) {
            return new Verdict.Gap(envelope.node(), known + 1);
        }
        if (envelope.seq() <= known) {
            return new Verdict.Fork(envelope.node(), envelope.seq());
        }
        boolean follows =
                authorHead == null ? envelope.prev() == null : authorHead.hash().equals(envelope.prev());
        if (!follows) {
            return new Verdict.Fork(envelope.node(), envelope.seq());
        }
        long lastVersion = authorHead == null ? 0 : authorHead.version();
        if (envelope.version() <= lastVersion || envelope.version() - lastVersion > Limits.VERSION_STEP_MAX) {
            return new Verdict.Malformed("its version " + envelope.version() + " does not follow " + lastVersion);
        }
        if (!envelope.parents().stream().allMatch(held)) {
            return new Verdict.Gap(envelope.node(), envelope.seq());
        }
        return new Verdict.Fits();
    }
}
