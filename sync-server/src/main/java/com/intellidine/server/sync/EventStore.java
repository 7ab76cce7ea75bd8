package com.intellidine.server.sync;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The tables of the log.
final class EventStore {
    private static final int FETCH_ROWS = 100;

    /// Locks the head rows of authors in the order of their texts, so that two pushes can't wait for each other. A row
    /// that was missing is made, with the number 0; [#dropUnusedHeads] removes it when nothing came of it.
    Map<NodeId, Head> lockHeads(Handle handle, TenantId tenant, SortedSet<NodeId> authors) {
        UUID[] nodes = authors.stream().map(NodeId::value).toArray(UUID[]::new);
        handle.createUpdate("""
                        insert into node_head (tenant_id, node, seq, hash, version)
                        select :tenant, author.node, 0, '', 0 from unnest(:nodes) as author (node)
                        order by author.node::text
                        on conflict do nothing
                        """)
                .bind("tenant", tenant.value())
                .bind("nodes", nodes)
                .execute();
        Map<NodeId, Head> heads = new HashMap<>();
        handle.createQuery("""
                        select node, seq, hash, version from node_head
                        where tenant_id = :tenant and node = any(:nodes)
                        order by node::text for update
                        """)
                .bind("tenant", tenant.value())
                .bind("nodes", nodes)
                .map((row, context) -> {
                    if (row.getLong("seq") > 0) {
                        heads.put(
                                new NodeId(row.getObject("node", UUID.class)),
                                new Head(
                                        row.getLong("seq"),
                                        new EventHash(row.getString("hash")),
                                        row.getLong("version")));
                    }
                    return heads;
                })
                .list();
        return heads;
    }

    /// How many nodes have written here. New ones come one after the other from here on, until this transaction ends.
    int countNodes(Handle handle, TenantId tenant) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:tenant, 9)) is null")
                .bind("tenant", tenant.toString())
                .mapTo(Boolean.class)
                .one();
        return handle.createQuery("select count(*) from node_head where tenant_id = :tenant and seq > 0")
                .bind("tenant", tenant.value())
                .mapTo(Integer.class)
                .one();
    }

    void dropUnusedHeads(Handle handle, TenantId tenant) {
        handle.createUpdate("delete from node_head where tenant_id = :tenant and seq = 0")
                .bind("tenant", tenant.value())
                .execute();
    }

    void putHeads(Handle handle, TenantId tenant, Map<NodeId, Head> heads) {
        try (PreparedBatch batch = handle.prepareBatch("""
                update node_head set seq = :seq, hash = :hash, version = :version
                where tenant_id = :tenant and node = :node
                """)) {
            heads.forEach((node, head) -> batch.bind("tenant", tenant.value())
                    .bind("node", node.value())
                    .bind("seq", head.seq())
                    .bind("hash", head.hash().hex())
                    .bind("version", head.version())
                    .add());
            batch.execute();
        }
    }

    Set<EventHash> held(Handle handle, TenantId tenant, Collection<EventHash> hashes) {
        return new HashSet<>(
                handle.createQuery("select hash from event where tenant_id = :tenant and hash = any(:hashes)")
                        .bind("tenant", tenant.value())
                        .bind("hashes", hashes.stream().map(EventHash::hex).toArray(String[]::new))
                        .map((row, context) -> new EventHash(row.getString("hash")))
                        .list());
    }

    /// Takes the next positions. Everybody who appends for this restaurant waits here until the one before has
    /// committed, so what is read after this is all that there is.
    ///
    /// @return the first of them
    long takePositions(Handle handle, TenantId tenant, int count) {
        handle.createUpdate("insert into tenant_head (tenant_id, position) values (:tenant, 0) on conflict do nothing")
                .bind("tenant", tenant.value())
                .execute();
        long last = handle.createQuery("""
                        update tenant_head set position = position + :count where tenant_id = :tenant
                        returning position
                        """)
                .bind("tenant", tenant.value())
                .bind("count", count)
                .mapTo(Long.class)
                .one();
        return last - count + 1;
    }

    void insert(Handle handle, TenantId tenant, long first, List<LogEntry> entries) {
        try (PreparedBatch events = handle.prepareBatch("""
                        insert into event (tenant_id, position, node, seq, hash, version, type, text)
                        values (:tenant, :position, :node, :seq, :hash, :version, :type, :text)
                        """);
                PreparedBatch aggregates = handle.prepareBatch("""
                        insert into event_aggregate (tenant_id, aggregate, position)
                        values (:tenant, :aggregate, :position)
                        """)) {
            for (int i = 0; i < entries.size(); i++) {
                LogEntry entry = entries.get(i);
                long position = first + i;
                events.bind("tenant", tenant.value())
                        .bind("position", position)
                        .bind("node", entry.envelope().node().value())
                        .bind("seq", entry.envelope().seq())
                        .bind("hash", entry.hash().hex())
                        .bind("version", entry.envelope().version())
                        .bind("type", (String) Storable.value(entry.envelope().type()))
                        .bind("text", entry.text())
                        .add();
                for (String aggregate : keys(entry)) {
                    aggregates
                            .bind("tenant", tenant.value())
                            .bind("aggregate", aggregate)
                            .bind("position", position)
                            .add();
                }
            }
            events.execute();
            if (aggregates.size() > 0) {
                aggregates.execute();
            }
        }
    }

    static Set<String> keys(LogEntry entry) {
        Set<String> keys = new LinkedHashSet<>();
        entry.envelope().aggregates().forEach(aggregate -> keys.add(AggregateKey.of(aggregate)));
        return keys;
    }

    /// The texts of the events of aggregates before a position; an event of several is listed under each.
    Map<String, List<String>> textsOf(
            Handle handle, TenantId tenant, Collection<String> aggregates, long beforePosition) {
        Map<String, List<String>> texts = new HashMap<>();
        handle.createQuery("""
                        select a.aggregate, e.text
                        from event_aggregate a
                        join event e on e.tenant_id = a.tenant_id and e.position = a.position
                        where a.tenant_id = :tenant and e.tenant_id = :tenant
                            and a.aggregate = any(:aggregates) and a.position < :before
                        order by a.position
                        """)
                .bind("tenant", tenant.value())
                .bind("aggregates", aggregates.toArray(String[]::new))
                .bind("before", beforePosition)
                .map((row, context) -> texts.computeIfAbsent(row.getString("aggregate"), key -> new ArrayList<>())
                        .add(row.getString("text")))
                .list();
        return texts;
    }

    /// Every history of a kind that this program knows.
    List<AggregateId> aggregates(Handle handle, TenantId tenant, AggregateId.Kind kind) {
        return handle
                .createQuery("""
                        select distinct aggregate from event_aggregate
                        where tenant_id = :tenant and starts_with(aggregate, :kind) order by aggregate
                        """)
                .bind("tenant", tenant.value())
                .bind("kind", kind.wireName() + "/")
                .mapTo(String.class)
                .stream()
                .flatMap(aggregate -> AggregateKey.known(aggregate).stream())
                .toList();
    }

    Ledger.Changes changesSince(Handle handle, TenantId tenant, AggregateId.Kind kind, long position, int limit) {
        List<Long> last = new ArrayList<>(List.of(position));
        List<AggregateId> changed = handle
                .createQuery("""
                        select aggregate, max(position) as last from event_aggregate
                        where tenant_id = :tenant and position > :position and starts_with(aggregate, :kind)
                        group by aggregate order by last limit :limit
                        """)
                .bind("tenant", tenant.value())
                .bind("position", position)
                .bind("kind", kind.wireName() + "/")
                .bind("limit", limit)
                .map((row, context) -> {
                    last.add(row.getLong("last"));
                    return AggregateKey.known(row.getString("aggregate"));
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return new Ledger.Changes(changed, last.getLast());
    }

    Vector vector(Handle handle, TenantId tenant) {
        TreeMap<NodeId, Head> heads = new TreeMap<>();
        handle.createQuery("select node, seq, hash, version from node_head where tenant_id = :tenant and seq > 0")
                .bind("tenant", tenant.value())
                .map((row, context) -> heads.put(
                        new NodeId(row.getObject("node", UUID.class)),
                        new Head(row.getLong("seq"), new EventHash(row.getString("hash")), row.getLong("version"))))
                .list();
        return new Vector(heads);
    }

    /// Events that an asker lacks, in the order of their positions, as many as fit.
    ///
    /// @param lacking for each author the asker's last number
    /// @param charsMax of all texts together; the first is given however long it is
    Batch missing(Handle handle, TenantId tenant, Map<NodeId, Long> lacking, int limit, long charsMax) {
        List<String> texts = new ArrayList<>();
        long chars = 0;
        // Each author's own events ascend in position, so the first of the merged heads are the first of all.
        try (ResultIterator<String> found = handle.createQuery("""
                        select m.text
                        from unnest(:nodes, :seqs) as known (node, seq)
                        cross join lateral (
                            select e.position, e.text from event e
                            where e.tenant_id = :tenant and e.node = known.node and e.seq > known.seq
                            order by e.seq limit :limit
                        ) m
                        order by m.position limit :limit
                        """)
                .bind("tenant", tenant.value())
                .bind("nodes", lacking.keySet().stream().map(NodeId::value).toArray(UUID[]::new))
                .bind("seqs", lacking.values().toArray(Long[]::new))
                .bind("limit", limit + 1)
                .setFetchSize(FETCH_ROWS)
                .mapTo(String.class)
                .iterator()) {
            while (found.hasNext()) {
                String text = found.next();
                chars += text.length();
                if (texts.size() == limit || (!texts.isEmpty() && chars > charsMax)) {
                    return new Batch(texts, true);
                }
                texts.add(text);
            }
        }
        return new Batch(texts, false);
    }

    /// @param more whether the limit cut it short
    record Batch(List<String> texts, boolean more) {}

    /// The last position of each of these restaurants, by a role that sees nothing else.
    static Map<TenantId, Long> positions(Handle door, Collection<TenantId> tenants) {
        Map<TenantId, Long> positions = new HashMap<>();
        door.createQuery("select tenant_id, position from tenant_head where tenant_id = any(:tenants)")
                .bind("tenants", tenants.stream().map(TenantId::value).toArray(UUID[]::new))
                .map((row, context) ->
                        positions.put(new TenantId(row.getObject("tenant_id", UUID.class)), row.getLong("position")))
                .list();
        return positions;
    }
}
