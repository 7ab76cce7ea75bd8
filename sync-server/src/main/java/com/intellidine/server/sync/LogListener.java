package com.intellidine.server.sync;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.order.Tab;
import com.intellidine.sync.LogEntry;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Another module that reacts to new facts in the transaction that stores them, so that neither is there without the
/// other.
public interface LogListener {
    /// @param changes the aggregates that new facts touched; must not be kept
    /// @param states of other aggregates, as this transaction leaves them
    void changed(Handle handle, TenantId tenant, List<Change> changes, States states);

    /// Called after the commit, on the thread of the request; must not wait.
    void committed();

    /// Looks other aggregates up.
    interface States {
        /// Null when nothing is known of it.
        @Nullable
        Aggregate of(AggregateId aggregate);

        List<Aggregate> all(AggregateId.Kind kind);
    }

    /// One aggregate, before and after: touched by new facts, or an order that shows lines of one that was.
    final class Change {
        private final AggregateId aggregate;
        private final Projection before;
        private final Projection now;
        private final List<LogEntry> added;
        private final long position;

        Change(AggregateId aggregate, Projection before, Projection now, List<LogEntry> added, long position) {
            this.aggregate = aggregate;
            this.before = before;
            this.now = now;
            this.added = List.copyOf(added);
            this.position = position;
        }

        public AggregateId aggregate() {
            return aggregate;
        }

        Projection now() {
            return now;
        }

        public @Nullable Aggregate stateBefore() {
            return before.state();
        }

        public @Nullable Aggregate state() {
            return now.state();
        }

        /// An order as it was shown; null for other kinds and before its first fact.
        public @Nullable Tab tabBefore() {
            return before.tab();
        }

        /// An order as it is shown; null for other kinds.
        public @Nullable Tab tab() {
            return now.tab();
        }

        /// The new facts that changed it.
        public List<LogEntry> added() {
            return added;
        }

        /// Of the last of the new facts.
        public long position() {
            return position;
        }
    }
}
