package com.intellidine.server.sync;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;
import com.intellidine.fold.Row;
import com.intellidine.sync.Admission;
import com.intellidine.sync.Admission.Verdict;
import com.intellidine.sync.Chain;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.Held;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Placed;
import com.intellidine.wire.EventFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Appends to a restaurant's log within a transaction: the authors' head rows first, in the order of their texts, and
/// the counter of positions last, so that nobody waits in a circle and commits and positions have one order.
final class Appender {
    private final EventStore events;
    private final ProjectionStore projections;
    private final EventFormat format;
    private final List<LogListener> listeners;

    Appender(EventStore events, ProjectionStore projections, EventFormat format, List<LogListener> listeners) {
        this.events = events;
        this.projections = projections;
        this.format = format;
        this.listeners = List.copyOf(listeners);
    }

    /// @param stored how many were new
    /// @param refused why some could not be stored
    /// @param forks devices of which a copy was found by it
    record Appended(int stored, List<String> refused, Set<NodeId> forks) {}

    Appended append(Handle handle, TenantId tenant, List<LogEntry> arriving) {
        if (arriving.isEmpty()) {
            return new Appended(0, List.of(), Set.of());
        }
        TreeSet<NodeId> authors = new TreeSet<>();
        arriving.forEach(entry -> authors.add(entry.envelope().node()));
        Map<NodeId, Chain> chains = new TreeMap<>(events.lockChains(handle, tenant, authors));
        Map<EventHash, Held> held = events.held(handle, tenant, hashesIn(arriving));

        // Known ones are always let in, so the others are counted only when there are any.
        int nodes = chains.keySet().containsAll(authors) ? 0 : events.countNodes(handle, tenant);

        List<Placed> fresh = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Set<NodeId> forks = new TreeSet<>();
        for (LogEntry entry : arriving) {
            NodeId author = entry.envelope().node();
            Chain chain = chains.getOrDefault(author, Chain.EMPTY);
            switch (Admission.judge(entry, tenant, chain, nodes, hash -> Optional.ofNullable(held.get(hash)))) {
                case Verdict.Fits fits -> {
                    Placed placed = fits.placed();
                    fresh.add(placed);
                    if (chains.put(author, placed.chain()) == null) {
                        nodes++;
                    }
                    held.put(entry.hash(), placed.held());
                    if (fits.forks()) {
                        forks.add(author);
                    }
                }
                case Verdict.Repeat() -> {}
                case Verdict.Gap(NodeId node, long expectedSeq) ->
                    refused.add(name(entry) + " comes before what it follows from; send from event " + expectedSeq
                            + " of node " + node);
                case Verdict.TooManyCopies(NodeId node) ->
                    refused.add(name(entry) + " comes from one copy too many of node " + node + ": set it up anew");
                case Verdict.TooManyNodes(NodeId node) ->
                    refused.add(name(entry) + " comes from a new device, and this restaurant has had "
                            + Limits.NODES_PER_VECTOR_MAX + " devices, which is the most that can be: ask for support");
                case Verdict.Malformed(String why) -> refused.add(name(entry) + " is malformed: " + why);
            }
        }
        if (!fresh.isEmpty()) {
            store(handle, tenant, chains, fresh);
        }
        events.dropUnusedHeads(handle, tenant);
        return new Appended(fresh.size(), refused, forks);
    }

    private static String name(LogEntry entry) {
        return "event " + entry.envelope().seq() + " of node "
                + entry.envelope().node();
    }

    private static Set<EventHash> hashesIn(List<LogEntry> arriving) {
        Set<EventHash> hashes = new HashSet<>();
        for (LogEntry entry : arriving) {
            hashes.add(entry.hash());
            hashes.addAll(entry.envelope().parents());
            @Nullable EventHash prev = entry.envelope().prev();
            if (prev != null) {
                hashes.add(prev);
            }
        }
        return hashes;
    }

    private void store(Handle handle, TenantId tenant, Map<NodeId, Chain> chains, List<Placed> placed) {
        long first = events.takePositions(handle, tenant, placed.size());
        events.insert(handle, tenant, first, placed);
        events.putChains(handle, tenant, chains);
        List<LogEntry> fresh = Placed.entries(placed);
        List<LogListener.Change> changes = fold(handle, tenant, first, fresh);
        List<AggregateId> owners =
                changes.stream().map(LogListener.Change::aggregate).toList();
        List<Row> rows =
                changes.stream().flatMap(change -> change.now().rows().stream()).toList();
        projections.replace(handle, tenant, owners, rows);
        listeners.forEach(listener -> listener.changed(handle, tenant, changes, new LogListener.States() {
            @Override
            public @Nullable Aggregate of(AggregateId aggregate) {
                return states(handle, tenant, List.of(aggregate)).get(aggregate);
            }

            @Override
            public List<Aggregate> all(AggregateId.Kind kind) {
                return Appender.this.all(handle, tenant, kind);
            }
        }));
    }

    /// The touched aggregates of a known kind, before and after, and the orders that show lines of those.
    private List<LogListener.Change> fold(Handle handle, TenantId tenant, long first, List<LogEntry> fresh) {
        Map<AggregateId, List<LogEntry>> added = new LinkedHashMap<>();
        Map<AggregateId, Long> lastPosition = new HashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            for (String key : EventStore.keys(fresh.get(i))) {
                Optional<AggregateId> aggregate = AggregateKey.known(key);
                if (aggregate.isPresent()) {
                    added.computeIfAbsent(aggregate.get(), known -> new ArrayList<>())
                            .add(fresh.get(i));
                    lastPosition.put(aggregate.get(), first + i);
                }
            }
        }
        FoldedStates before = new FoldedStates(keys -> entriesOf(handle, tenant, keys, first), Map.of());
        before.read(added.keySet());
        FoldedStates now = before.with(added);
        Map<AggregateId, AggregateId> shownIn = new LinkedHashMap<>();
        added.keySet().forEach(aggregate -> shownIn.put(aggregate, aggregate));
        for (AggregateId aggregate : added.keySet()) {
            if (now.of(aggregate) instanceof Order order) {
                order.hosts().forEach(host -> shownIn.putIfAbsent(AggregateId.of(host), aggregate));
            }
        }
        List<LogListener.Change> changes = new ArrayList<>();
        shownIn.forEach((aggregate, cause) -> changes.add(new LogListener.Change(
                aggregate,
                Projection.of(aggregate, before.of(aggregate), before::order),
                Projection.of(aggregate, now.of(aggregate), now::order),
                added.getOrDefault(cause, List.of()),
                lastPosition.getOrDefault(cause, first))));
        return changes;
    }

    Map<String, List<LogEntry>> entriesOf(
            Handle handle, TenantId tenant, Collection<String> aggregates, long beforePosition) {
        Map<String, LogEntry> read = new HashMap<>();
        Map<String, List<LogEntry>> entries = new HashMap<>();
        events.textsOf(handle, tenant, aggregates, beforePosition)
                .forEach((aggregate, texts) -> entries.put(
                        aggregate,
                        texts.stream()
                                .map(text -> read.computeIfAbsent(text, format::readStored))
                                .toList()));
        return entries;
    }

    /// The present states, folded from the log; those without a state are left out.
    Map<AggregateId, Aggregate> states(Handle handle, TenantId tenant, Collection<AggregateId> aggregates) {
        Map<String, List<LogEntry>> entries = entriesOf(
                handle, tenant, aggregates.stream().map(AggregateId::toString).toList(), Long.MAX_VALUE);
        Map<AggregateId, Aggregate> states = new LinkedHashMap<>();
        for (AggregateId aggregate : aggregates) {
            @Nullable
            Aggregate state =
                    Projection.state(aggregate.toString(), entries.getOrDefault(aggregate.toString(), List.of()));
            if (state != null) {
                states.put(aggregate, state);
            }
        }
        return states;
    }

    /// The orders as they are shown; those without a state are left out.
    List<Tab> tabs(Handle handle, TenantId tenant, Collection<AggregateId> orders) {
        FoldedStates states = new FoldedStates(keys -> entriesOf(handle, tenant, keys, Long.MAX_VALUE), Map.of());
        states.read(orders);
        return orders.stream()
                .map(states::of)
                .filter(Order.class::isInstance)
                .map(order -> Tab.of((Order) order, states::order))
                .toList();
    }

    /// The present states of all aggregates of a kind.
    List<Aggregate> all(Handle handle, TenantId tenant, AggregateId.Kind kind) {
        return List.copyOf(
                states(handle, tenant, events.aggregates(handle, tenant, kind)).values());
    }

    /// Seals facts of the server's own node. Its head row is locked, so nobody else can append for it meanwhile.
    List<LogEntry> seal(Handle handle, TenantId tenant, NodeId self, List<? extends Event> facts) {
        Chain own =
                events.lockChains(handle, tenant, new TreeSet<>(Set.of(self))).getOrDefault(self, Chain.EMPTY);
        if (own.forked()) {
            throw new IllegalStateException(
                    "another server has written as node " + self + ": make this one a new node");
        }
        @Nullable Head last = own.branches().isEmpty() ? null : own.heads().getFirst();
        long version = events.chains(handle, tenant).values().stream()
                .flatMap(chain -> chain.heads().stream())
                .mapToLong(Head::version)
                .max()
                .orElse(0);
        OwnLog log = new OwnLog(
                aggregates -> entriesOf(handle, tenant, aggregates, Long.MAX_VALUE),
                format,
                tenant,
                self,
                last,
                version);
        return log.seal(facts);
    }

    /// What the facts touch and whom they rest on, distinct, in the order of first mention.
    static Set<String> touched(List<? extends Event> facts) {
        Set<String> touched = new LinkedHashSet<>();
        for (Event fact : facts) {
            fact.aggregates().forEach(aggregate -> touched.add(aggregate.toString()));
            fact.answerable()
                    .forEach(person -> touched.add(AggregateId.of(person).toString()));
        }
        return touched;
    }
}
