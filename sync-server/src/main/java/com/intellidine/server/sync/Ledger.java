package com.intellidine.server.sync;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.order.Tab;
import com.intellidine.server.platform.database.Tx;
import com.intellidine.sync.Chain;
import com.intellidine.sync.Coverage;
import com.intellidine.sync.Coverage.Stretch;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Held;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.MessageRoom;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import com.intellidine.wire.EventFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The logs of all restaurants on this server: takes events in, hands them on, and folds them for whoever asks. Safe
/// for any number of threads and for several nodes of the server at once.
public final class Ledger implements AutoCloseable {
    /// Texts of one answer together: more never fit in a message, so more need not be read.
    private static final long ANSWER_CHARS_MAX = Limits.MESSAGE_MAX_BYTES;

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Tx tx;
    private final EventFormat format = new EventFormat();
    private final EventStore events = new EventStore();
    private final Appender appender;
    private final List<LogListener> listeners;
    private final News news;

    Ledger(Tx tx, News news, List<LogListener> listeners) {
        this.tx = tx;
        this.news = news;
        this.listeners = List.copyOf(listeners);
        this.appender = new Appender(events, new ProjectionStore(), format, listeners);
    }

    /// Stores what is new and can be stored. It is committed when this returns.
    PushAnswer push(TenantId tenant, List<String> texts) {
        List<LogEntry> arriving = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (String text : texts) {
            switch (format.read(text)) {
                case EventFormat.Decoded.Read(LogEntry entry) -> arriving.add(entry);
                case EventFormat.Decoded.Malformed(String why) -> skipped.add("an event is malformed: " + why);
            }
        }
        Appender.Appended appended = tx.forTenant(tenant, handle -> appender.append(handle, tenant, arriving));
        skipped.addAll(appended.refused());
        appended.forks()
                .forEach(node -> LOG.error("a copy of a device has been at work tenant={} node={}", tenant, node));
        if (appended.stored() > 0) {
            announce(tenant);
        }
        Vector vector = tx.forTenant(tenant, handle -> Vector.ofChains(events.chains(handle, tenant)));
        return new PushAnswer(vector, skipped);
    }

    /// Appends facts of the server itself in the caller's transaction. The caller calls [#announce] after its commit.
    public void append(Handle handle, TenantId tenant, NodeId self, List<? extends Event> facts) {
        Appender.Appended appended = appender.append(handle, tenant, appender.seal(handle, tenant, self, facts));
        if (!appended.refused().isEmpty()) {
            throw new IllegalStateException("the server's own events do not fit: " + appended.refused());
        }
    }

    /// Tells those who wait that something was committed.
    public void announce(TenantId tenant) {
        news.ring(tenant);
        listeners.forEach(LogListener::committed);
    }

    /// What the asker lacks; waits for news as long as it allows when there is none.
    PullAnswer pull(TenantId tenant, Pull pull) throws InterruptedException {
        long endNanos = System.nanoTime() + Duration.ofMillis(pull.waitMs()).toNanos();
        try (News.Place place = news.place(tenant)) {
            PullAnswer answer = missing(tenant, pull, true);
            while (answer.events().isEmpty()) {
                Duration left = Duration.ofNanos(endNanos - System.nanoTime());
                if (!left.isPositive() || !place.await(left)) {
                    return answer;
                }
                // What the asker itself sends while it waits is no news to it.
                answer = missing(tenant, pull, false);
            }
            return answer;
        }
    }

    private PullAnswer missing(TenantId tenant, Pull pull, boolean ownToo) {
        return tx.snapshotForTenant(tenant, handle -> {
            Map<NodeId, Chain> chains = events.chains(handle, tenant);
            Map<EventHash, Held> held = events.held(handle, tenant, strange(chains, pull.vector()));
            Coverage coverage = Coverage.ofAsker(chains, pull.vector(), hash -> Optional.ofNullable(held.get(hash)));
            List<Stretch> lacking = coverage.lacked().stream()
                    .filter(stretch -> ownToo || !stretch.author().equals(pull.from()))
                    .toList();
            EventStore.Batch batch = lacking.isEmpty()
                    ? new EventStore.Batch(List.of(), false)
                    : events.missing(handle, tenant, lacking, pull.limit(), ANSWER_CHARS_MAX);
            List<String> fitting = MessageRoom.fitting(batch.texts());
            return new PullAnswer(
                    fitting,
                    Vector.ofChains(chains),
                    coverage.unconfirmed(),
                    batch.more() || fitting.size() < batch.texts().size());
        });
    }

    /// Heads that are named and are none here: they must be looked up.
    private static List<EventHash> strange(Map<NodeId, Chain> chains, Vector named) {
        List<EventHash> strange = new ArrayList<>();
        named.heads()
                .forEach((author, heads) -> heads.stream()
                        .filter(head -> chains.getOrDefault(author, Chain.EMPTY)
                                .branchOf(head)
                                .isEmpty())
                        .forEach(head -> strange.add(head.hash())));
        return strange;
    }

    /// The present states of aggregates, folded from the log; those without a state are left out.
    public Map<AggregateId, Aggregate> states(Handle handle, TenantId tenant, Collection<AggregateId> aggregates) {
        return appender.states(handle, tenant, aggregates);
    }

    /// Orders as they are shown, with the lines that were moved to them; those that are not known are left out.
    public List<Tab> tabs(Handle handle, TenantId tenant, Collection<AggregateId> orders) {
        return appender.tabs(handle, tenant, orders);
    }

    /// The present states of all aggregates of a kind.
    public List<Aggregate> all(Handle handle, TenantId tenant, AggregateId.Kind kind) {
        return appender.all(handle, tenant, kind);
    }

    /// Aggregates that changed after a position, each once, in the order of their last change.
    ///
    /// @param position of the last change that is listed, or what was asked for when there is none
    public record Changes(List<AggregateId> aggregates, long position) {}

    /// Waits for a change as long as the limit allows when there is none.
    public Changes changesSince(TenantId tenant, AggregateId.Kind kind, long position, int limit, Duration wait)
            throws InterruptedException {
        long endNanos = System.nanoTime() + wait.toNanos();
        try (News.Place place = news.place(tenant)) {
            while (true) {
                Changes changes =
                        tx.forTenant(tenant, handle -> events.changesSince(handle, tenant, kind, position, limit));
                Duration left = Duration.ofNanos(endNanos - System.nanoTime());
                if (!changes.aggregates().isEmpty() || !left.isPositive() || !place.await(left)) {
                    return changes;
                }
            }
        }
    }

    @Override
    public void close() {
        news.close();
    }
}
