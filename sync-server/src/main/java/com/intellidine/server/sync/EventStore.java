package com.intellidine.server.sync;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.sync.Chain;
import com.intellidine.sync.Coverage.Stretch;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.Held;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.jdbi.v3.core.statement.Query;

/// The tables of the log.
final class EventStore {
    private static final int FETCH_ROWS = 100;

    private static final String CHAINS =
            "select node, branch, parent, first_seq, seq, hash, version from node_head where tenant_id = :tenant";

    /// Locks the chains of authors in the order of their texts, so that two pushes can't wait for each other. A row
    /// that
    /// was missing is made, with the number 0; [#dropUnusedHeads] removes it when nothing came of it.
    Map<NodeId, Chain> lockChains(Handle handle, TenantId tenant, SortedSet<NodeId> authors) {
        UUID[] nodes = authors.stream().map(NodeId::value).toArray(UUID[]::new);
        handle.createUpdate("""
                        insert into node_head (tenant_id, node, branch, parent, first_seq, seq, hash, version)
                        select :tenant, author.node, 0, -1, 1, 0, '', 0 from unnest(:nodes) as author (node)
                        order by author.node::text
                        on conflict do nothing
                        """)
                .bind("tenant", tenant.value())
                .bind("nodes", nodes)
                .execute();
        handle.createQuery("""
                        select node from node_head
                        where tenant_id = :tenant and node = any(:nodes) and branch = 0
                        order by node::text for update
                        """)
                .bind("tenant", tenant.value())
                .bind("nodes", nodes)
                .mapTo(UUID.class)
                .list();
        // What others committed while this waited for the rows is seen by this statement, and was not by the last.
        return chains(handle.createQuery(CHAINS + " and seq > 0 and node = any(:nodes) order by node, branch")
                .bind("tenant", tenant.value())
                .bind("nodes", nodes));
    }

    /// The chains of all nodes that have written here.
    Map<NodeId, Chain> chains(Handle handle, TenantId tenant) {
        return chains(handle.createQuery(CHAINS + " and seq > 0 order by node, branch")
                .bind("tenant", tenant.value()));
    }

    /// As they stand in the table, whatever stands there.
    ///
    /// @throws IllegalArgumentException when a hash is none, or a branch is missing
    static Map<NodeId, Chain> storedChains(Handle handle, TenantId tenant) {
        return chains(handle.createQuery(CHAINS + " order by node, branch").bind("tenant", tenant.value()));
    }

    private static Map<NodeId, Chain> chains(Query query) {
        Map<NodeId, List<Chain.Branch>> branches = new TreeMap<>();
        query.map((row, context) -> {
                    List<Chain.Branch> some = branches.computeIfAbsent(
                            new NodeId(row.getObject("node", UUID.class)), node -> new ArrayList<>());
                    if (row.getInt("branch") != some.size()) {
                        throw new IllegalArgumentException("branches are numbered with a hole");
                    }
                    return some.add(new Chain.Branch(
                            row.getInt("parent"),
                            row.getLong("first_seq"),
                            new Head(
                                    row.getLong("seq"), new EventHash(row.getString("hash")), row.getLong("version"))));
                })
                .list();
        Map<NodeId, Chain> chains = new HashMap<>();
        branches.forEach((node, some) -> chains.put(node, new Chain(some)));
        return chains;
    }

    /// How many nodes have written here. New ones come one after the other from here on, until this transaction ends.
    int countNodes(Handle handle, TenantId tenant) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:tenant, 9)) is null")
                .bind("tenant", tenant.toString())
                .mapTo(Boolean.class)
                .one();
        return handle.createQuery("select count(*) from node_head where tenant_id = :tenant and branch = 0 and seq > 0")
                .bind("tenant", tenant.value())
                .mapTo(Integer.class)
                .one();
    }

    void dropUnusedHeads(Handle handle, TenantId tenant) {
        handle.createUpdate("delete from node_head where tenant_id = :tenant and seq = 0")
                .bind("tenant", tenant.value())
                .execute();
    }

    void putChains(Handle handle, TenantId tenant, Map<NodeId, Chain> chains) {
        try (PreparedBatch batch = handle.prepareBatch("""
                insert into node_head (tenant_id, node, branch, parent, first_seq, seq, hash, version)
                values (:tenant, :node, :branch, :parent, :first, :seq, :hash, :version)
                on conflict (tenant_id, node, branch)
                    do update set seq = excluded.seq, hash = excluded.hash, version = excluded.version
                """)) {
            chains.forEach((node, chain) -> {
                for (int branch = 0; branch < chain.branches().size(); branch++) {
                    Chain.Branch one = chain.branches().get(branch);
                    batch.bind("tenant", tenant.value())
                            .bind("node", node.value())
                            .bind("branch", branch)
                            .bind("parent", one.parent())
                            .bind("first", one.firstSeq())
                            .bind("seq", one.head().seq())
                            .bind("hash", one.head().hash().hex())
                            .bind("version", one.head().version())
                            .add();
                }
            });
            batch.execute();
        }
    }

    Map<EventHash, Held> held(Handle handle, TenantId tenant, Collection<EventHash> hashes) {
        Map<EventHash, Held> held = new HashMap<>();
        handle.createQuery("""
                        select hash, node, branch, seq, version from event
                        where tenant_id = :tenant and hash = any(:hashes)
                        """)
                .bind("tenant", tenant.value())
                .bind("hashes", hashes.stream().map(EventHash::hex).toArray(String[]::new))
                .map((row, context) -> held.put(
                        new EventHash(row.getString("hash")),
                        new Held(
                                new NodeId(row.getObject("node", UUID.class)),
                                row.getInt("branch"),
                                row.getLong("seq"),
                                row.getLong("version"))))
                .list();
        return held;
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

    void insert(Handle handle, TenantId tenant, long first, List<Placed> placed) {
        try (PreparedBatch events = handle.prepareBatch("""
                        insert into event (tenant_id, position, node, branch, seq, hash, version, type, text)
                        values (:tenant, :position, :node, :branch, :seq, :hash, :version, :type, :text)
                        """);
                PreparedBatch aggregates = handle.prepareBatch("""
                        insert into event_aggregate (tenant_id, aggregate, position)
                        values (:tenant, :aggregate, :position)
                        """)) {
            for (int i = 0; i < placed.size(); i++) {
                LogEntry entry = placed.get(i).entry();
                long position = first + i;
                events.bind("tenant", tenant.value())
                        .bind("position", position)
                        .bind("node", entry.envelope().node().value())
                        .bind("branch", placed.get(i).branch())
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

    /// Events that an asker lacks, in the order of their positions, as many as fit.
    ///
    /// @param charsMax of all texts together; the first is given however long it is
    Batch missing(Handle handle, TenantId tenant, List<Stretch> lacking, int limit, long charsMax) {
        List<String> texts = new ArrayList<>();
        long chars = 0;
        // The events of each branch ascend in position, so the first of the merged heads are the first of all.
        try (ResultIterator<String> found = handle.createQuery("""
                        select m.text
                        from unnest(:nodes, :branches, :seqs) as known (node, branch, seq)
                        cross join lateral (
                            select e.position, e.text from event e
                            where e.tenant_id = :tenant and e.node = known.node
                                and e.branch = known.branch and e.seq > known.seq
                            order by e.seq limit :limit
                        ) m
                        order by m.position limit :limit
                        """)
                .bind("tenant", tenant.value())
                .bind(
                        "nodes",
                        lacking.stream()
                                .map(stretch -> stretch.author().value())
                                .toArray(UUID[]::new))
                .bind("branches", lacking.stream().map(Stretch::branch).toArray(Integer[]::new))
                .bind("seqs", lacking.stream().map(Stretch::after).toArray(Long[]::new))
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
