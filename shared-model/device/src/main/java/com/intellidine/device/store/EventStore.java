package com.intellidine.device.store;

import com.intellidine.device.node.Journal.Positioned;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.wire.EventFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

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
    static void insert(Handle handle, List<LogEntry> entries, long first) {
        try (PreparedBatch events = handle.prepareBatch("""
                        insert into event (position, node, seq, hash, version, type, text)
                        values (?, ?, ?, ?, ?, ?, ?)""");
                PreparedBatch aggregates =
                        handle.prepareBatch("insert into event_aggregate (aggregate, position) values (?, ?)")) {
            long position = first;
            for (LogEntry entry : entries) {
                events.add(
                        position,
                        entry.envelope().node().value(),
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
    static Map<NodeId, Head> heads(Handle handle) {
        Map<NodeId, Head> heads = new HashMap<>();
        Optional<UUID> author = handle.createQuery("select min(node) from event")
                .mapTo(UUID.class)
                .findOne();
        while (author.isPresent()) {
            UUID node = author.get();
            heads.put(new NodeId(node), head(handle, node));
            author = handle.createQuery("select min(node) from event where node > :node")
                    .bind("node", node)
                    .mapTo(UUID.class)
                    .findOne();
        }
        return heads;
    }

    private static Head head(Handle handle, UUID node) {
        return handle.createQuery("""
                        select seq, hash, version from event where node = :node order by node desc, seq desc limit 1""")
                .bind("node", node)
                .map((row, context) ->
                        new Head(row.getLong("seq"), new EventHash(row.getString("hash")), row.getLong("version")))
                .one();
    }

    static boolean holds(Handle handle, EventHash hash) {
        return handle.createQuery("select count(*) from event where hash = :hash")
                .bind("hash", hash.hex())
                .mapTo(Integer.class)
                .one()
                .equals(1);
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

    static List<Positioned> after(Handle handle, NodeId author, long seq, int limit) {
        return handle.createQuery("""
                        select position, text from event
                        where node = :node and seq > :seq order by node, seq limit :limit""")
                .bind("node", author.value())
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
