package com.intellidine.device.store;

import com.intellidine.device.node.Journal.Positioned;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.sync.Chain;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.Held;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Placed;
import com.intellidine.wire.EventFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The log itself: events in the order in which they were stored, found by author, by hash and by aggregate.
final class EventStore {
    private static final EventFormat FORMAT = new EventFormat();

    private EventStore() {}

    static Optional<StoreMark.Last> last(Handle handle) {
        return handle.createQuery("select position, hash from event order by position desc limit 1")
                .map((row, context) ->
                        new StoreMark.Last(row.getLong("position"), new EventHash(row.getString("hash"))))
                .findOne();
    }

    /// @param first position of the first entry
    static void insert(Handle handle, List<Placed> placed, long first) {
        try (PreparedBatch events = handle.prepareBatch("""
                        insert into event (position, node, branch, seq, hash, version, type, text)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""");
                PreparedBatch aggregates =
                        handle.prepareBatch("insert into event_aggregate (aggregate, position) values (?, ?)")) {
            long position = first;
            for (Placed one : placed) {
                LogEntry entry = one.entry();
                events.add(
                        position,
                        entry.envelope().node().value(),
                        one.branch(),
                        entry.envelope().seq(),
                        entry.hash().hex(),
                        entry.envelope().version(),
                        entry.envelope().type(),
                        entry.text());
                for (String aggregate : java.util.Set.copyOf(entry.envelope().aggregates())) {
                    aggregates.add(aggregate, position);
                }
                position++;
            }
            events.execute();
            if (aggregates.size() > 0) {
                aggregates.execute();
            }
        }
    }

    /// Walks the index from author to author; a device has few, and long logs.
    static Map<NodeId, Chain> chains(Handle handle) {
        Map<NodeId, Chain> chains = new HashMap<>();
        Optional<UUID> author = handle.createQuery("select min(node) from event")
                .mapTo(UUID.class)
                .findOne();
        while (author.isPresent()) {
            UUID node = author.get();
            chains.put(new NodeId(node), chain(handle, node));
            author = handle.createQuery("select min(node) from event where node > :node")
                    .bind("node", node)
                    .mapTo(UUID.class)
                    .findOne();
        }
        return chains;
    }

    /// Branches are numbered from 0 without a hole.
    private static Chain chain(Handle handle, UUID node) {
        List<Chain.Branch> branches = new ArrayList<>();
        Optional<Head> head = head(handle, node, 0);
        while (head.isPresent()) {
            branches.add(
                    branches.isEmpty()
                            ? new Chain.Branch(Chain.NONE, 1, head.get())
                            : branch(handle, node, branches.size(), head.get()));
            head = head(handle, node, branches.size());
        }
        return new Chain(branches);
    }

    private static Optional<Head> head(Handle handle, UUID node, int branch) {
        return handle.createQuery("""
                        select seq, hash, version from event where node = :node and branch = :branch
                        order by node desc, branch desc, seq desc limit 1""")
                .bind("node", node)
                .bind("branch", branch)
                .map((row, context) ->
                        new Head(row.getLong("seq"), new EventHash(row.getString("hash")), row.getLong("version")))
                .findOne();
    }

    /// What it left is said by its first event.
    private static Chain.Branch branch(Handle handle, UUID node, int number, Head head) {
        LogEntry first = FORMAT.readStored(
                after(handle, new NodeId(node), number, 0, 1).getFirst().text());
        @Nullable EventHash prev = first.envelope().prev();
        int parent =
                prev == null ? Chain.NONE : held(handle, prev).map(Held::branch).orElseThrow();
        return new Chain.Branch(parent, first.envelope().seq(), head);
    }

    static Optional<Held> held(Handle handle, EventHash hash) {
        return handle.createQuery("select node, branch, seq, version from event where hash = :hash")
                .bind("hash", hash.hex())
                .map((row, context) -> new Held(
                        new NodeId(row.getObject("node", UUID.class)),
                        row.getInt("branch"),
                        row.getLong("seq"),
                        row.getLong("version")))
                .findOne();
    }

    static boolean holds(Handle handle, StoreMark.Last mark) {
        return handle.createQuery("select count(*) from event where position = :position and hash = :hash")
                .bind("position", mark.position())
                .bind("hash", mark.hash().hex())
                .mapTo(Integer.class)
                .one()
                .equals(1);
    }

    static List<LogEntry> entriesOf(Handle handle, String aggregate) {
        return handle.createQuery("""
                        select e.text from event_aggregate a join event e on e.position = a.position
                        where a.aggregate = :aggregate order by a.position""")
                .bind("aggregate", aggregate)
                .map((row, context) -> FORMAT.readStored(row.getString("text")))
                .list();
    }

    static List<Positioned> after(Handle handle, NodeId author, int branch, long seq, int limit) {
        return handle.createQuery("""
                        select position, text from event
                        where node = :node and branch = :branch and seq > :seq
                        order by node, branch, seq limit :limit""")
                .bind("node", author.value())
                .bind("branch", branch)
                .bind("seq", seq)
                .bind("limit", limit)
                .map((row, context) -> new Positioned(row.getLong("position"), row.getString("text")))
                .list();
    }

    /// The histories of one kind, along the index.
    static List<AggregateId> aggregates(Handle handle, AggregateId.Kind kind) {
        String prefix = kind.wireName() + "/";
        return handle
                .createQuery(
                        "select distinct aggregate from event_aggregate where aggregate >= :from and aggregate < :to")
                .bind("from", prefix)
                // The character after the slash.
                .bind("to", kind.wireName() + "0")
                .mapTo(String.class)
                .stream()
                .flatMap(aggregate -> AggregateId.parse(aggregate).stream())
                .toList();
    }

    static List<String> aggregates(Handle handle) {
        return handle.createQuery("select distinct aggregate from event_aggregate")
                .mapTo(String.class)
                .list();
    }
}
