package com.intellidine.device.node;

import com.intellidine.audit.Allowed;
import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.order.Orders;
import com.intellidine.domain.order.Tab;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Placed;
import com.intellidine.sync.Replica;
import com.intellidine.sync.Vector;
import com.intellidine.wire.EventFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A device's share of the restaurant: decides in memory at once, stores in the order of deciding, and shows or tells
/// nothing as saved before the disk has it. Safe for several threads.
public final class DeviceNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceNode.class);

    private static final String COPIED =
            "A copy of this device has been at work under its name, so it takes no orders any more. All that is on it is"
                    + " kept and handed to the others. Set it up anew, as another device. (S-COPY)";

    /// So many events of others are taken in between two chances for the screen to get the lock.
    private static final int RECEIVE_CHUNK_EVENTS = 25;

    private final DeviceIdentity identity;
    private final Journal journal;
    private final Replica replica;
    private final EventFormat format = new EventFormat();

    /// Fair, or a link that takes in a long backlog would get it again and again before the screen does.
    private final ReentrantLock lock = new ReentrantLock(true);

    private final BookKeeper books;
    private final JournalWriter writer;

    private volatile boolean copied;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private DeviceNode(DeviceIdentity identity, Journal journal) {
        this.identity = identity;
        this.journal = journal;
        this.replica = new Replica(identity.tenant(), identity.node(), identity.code(), format, journal);
        this.copied = replica.copied();
        this.books = BookKeeper.read(replica, journal, identity.tenant());
        this.writer = new JournalWriter(journal, journal.chains(), this::stored, this::changed);
    }

    /// Opens the node over its log and folds what is needed at hand. Blocks on the disk. The journal is the node's from
    /// here on, and closed when it can't be opened.
    public static DeviceNode open(DeviceIdentity identity, Journal journal) {
        boolean opened = false;
        try {
            DeviceNode node = new DeviceNode(identity, journal);
            node.writer.start();
            opened = true;
            return node;
        } finally {
            if (!opened) {
                journal.close();
            }
        }
    }

    public DeviceIdentity identity() {
        return identity;
    }

    /// What screens read. Never waits.
    public Book book() {
        return books.book();
    }

    /// At whose drawer this device takes money now; null when nobody opened a shift here.
    @Nullable
    ShiftId openShift() {
        return book().openShift(identity.code()).orElse(null);
    }

    public Standing standing() {
        Standing standing = writer.standing();
        return copied ? new Standing(standing.durable(), standing.unsaved(), COPIED) : standing;
    }

    /// An order that may have been settled long ago. May read the disk.
    public Optional<Order> order(OrderId id) {
        Optional<Order> atHand = book().order(id);
        if (atHand.isPresent()) {
            return atHand;
        }
        lock.lock();
        try {
            return Optional.ofNullable((Order) replica.state(AggregateId.of(id)));
        } finally {
            lock.unlock();
        }
    }

    /// An order as it is shown, with the lines that were moved to it. May read the disk when it was settled long ago.
    public Optional<Tab> tab(OrderId id) {
        Optional<Order> order = order(id);
        return order.map(known -> Tab.of(known, guest -> order(guest).orElse(null)));
    }

    static @Nullable Tab tab(Replica replica, OrderId id) {
        @Nullable Order order = (Order) replica.state(AggregateId.of(id));
        return order == null ? null : Tab.of(order, guest -> (Order) replica.state(AggregateId.of(guest)));
    }

    /// Makes a command with fresh numbers, decides it and appends its event, all in one step.
    Outcome perform(Function<Replica, OrderCommand> maker) {
        return performUnlessRefused(replica -> new Wish.Command(maker.apply(replica)));
    }

    /// The same of a command that may be refused before there is one.
    Outcome performUnlessRefused(Function<Replica, Wish> maker) {
        lock.lock();
        try {
            @Nullable String failure = standing().failure();
            if (failure != null) {
                return new Outcome.CannotSave(failure);
            }
            return switch (maker.apply(replica)) {
                case Wish.Refused(var refusal) -> new Outcome.Refused(refusal);
                case Wish.Command(var command) ->
                    switch (Orders.decide(tab(replica, command.order()), command)) {
                        case Decision.Accepted(var event) -> appendIfAllowed(event);
                        case Decision.Refused(var refusal) -> new Outcome.Refused(refusal);
                    };
            };
        } finally {
            lock.unlock();
            changed();
        }
    }

    /// Decides about something else than an order and appends the fact, in one step.
    Outcome decide(Function<Replica, Decision<? extends Event>> maker) {
        lock.lock();
        try {
            @Nullable String failure = standing().failure();
            if (failure != null) {
                return new Outcome.CannotSave(failure);
            }
            return switch (maker.apply(replica)) {
                case Decision.Accepted(var event) -> appendIfAllowed(event);
                case Decision.Refused(var refusal) -> new Outcome.Refused(refusal);
            };
        } finally {
            lock.unlock();
            changed();
        }
    }

    /// Appends what a set-up or an import writes: nobody decided it here, so nobody is asked whether he may.
    public Outcome edit(Event edit) {
        lock.lock();
        try {
            @Nullable String failure = standing().failure();
            return failure != null ? new Outcome.CannotSave(failure) : append(edit);
        } finally {
            lock.unlock();
            changed();
        }
    }

    /// Nobody writes here what he may not do, by the staff list as it is known here.
    private Outcome appendIfAllowed(Event event) {
        return Allowed.refusal(event, book().staff())
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> append(event));
    }

    private Outcome append(Event event) {
        Placed placed = replica.append(event);
        CompletableFuture<Void> durable = keep(List.of(placed));
        return new Outcome.Done(placed.entry(), event, durable);
    }

    /// What became of events that another node handed over.
    ///
    /// @param durable completes when they are on the disk, those included that were held already
    /// @param skipped a sentence for each that could not be stored
    /// @param brought those that are held here now, new or not
    /// @param fresh how many of them were new
    public record Reception(CompletableFuture<Void> durable, List<String> skipped, List<LogEntry> brought, int fresh) {}

    /// Takes in events of other nodes, each once.
    public Reception receive(List<String> texts) {
        List<LogEntry> entries = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        if (texts.isEmpty()) {
            return new Reception(CompletableFuture.completedFuture(null), skipped, entries, 0);
        }
        for (String text : texts) {
            switch (format.read(text)) {
                case EventFormat.Decoded.Read(LogEntry entry) -> entries.add(entry);
                case EventFormat.Decoded.Malformed(String why) -> skipped.add("malformed event: " + why);
            }
        }
        CompletableFuture<Void> durable = CompletableFuture.completedFuture(null);
        List<LogEntry> brought = new ArrayList<>();
        int fresh = 0;
        for (int from = 0; from < entries.size(); from += RECEIVE_CHUNK_EVENTS) {
            List<LogEntry> chunk = entries.subList(from, Math.min(entries.size(), from + RECEIVE_CHUNK_EVENTS));
            lock.lock();
            try {
                Replica.Received received = replica.receive(chunk);
                received.refused().forEach(verdict -> skipped.add(verdict.toString()));
                received.forks().forEach(node -> LOG.error("a copy of a device has been at work node={}", node));
                copied = replica.copied();
                fresh += received.stored().size();
                if (received.trouble() != null) {
                    LOG.warn("the log can't be read; some events are left for another time", received.trouble());
                }
                if (!received.stored().isEmpty()) {
                    durable = keep(received.stored());
                } else if (received.repeats() > 0) {
                    // What came before by another way may still be on its way to the disk.
                    durable = writer.flushed();
                }
                chunk.stream()
                        .filter(entry -> replica.held(entry.hash()).isPresent())
                        .forEach(brought::add);
            } finally {
                lock.unlock();
            }
        }
        changed();
        return new Reception(durable, skipped, brought, fresh);
    }

    /// Which heads of a peer are not held here.
    public Set<EventHash> unheld(Vector peer) {
        lock.lock();
        try {
            return peer.heads().values().stream()
                    .flatMap(List::stream)
                    .map(Head::hash)
                    .filter(hash -> replica.held(hash).isEmpty())
                    .collect(Collectors.toSet());
        } finally {
            lock.unlock();
        }
    }

    /// Hands events to the writer in the order in which they were taken. Holds the lock, so that no other can
    /// come between. The replica read all that is asked of it here before it took them, so no read can fail now.
    private CompletableFuture<Void> keep(List<Placed> placed) {
        Map<String, Aggregate> states = new LinkedHashMap<>();
        placed.forEach(one -> one.entry().envelope().aggregates().forEach(aggregate -> put(states, aggregate)));
        // Where a line is shown, something changes with it, whether or not the fact says so.
        orders(states)
                .forEach(order -> order.hosts()
                        .forEach(host -> put(states, AggregateId.of(host).toString())));
        Set<String> changed = Set.copyOf(states.keySet());
        orders(states)
                .forEach(order -> order.guests()
                        .forEach(guest -> put(states, AggregateId.of(guest).toString())));
        books.update(states.values());
        return writer.add(new Journal.Group(placed, changed, states));
    }

    private void put(Map<String, Aggregate> states, String aggregate) {
        @Nullable Aggregate state = states.containsKey(aggregate) ? null : replica.state(aggregate);
        if (state != null) {
            states.put(aggregate, state);
        }
    }

    private static List<Order> orders(Map<String, Aggregate> states) {
        return states.values().stream()
                .filter(Order.class::isInstance)
                .map(Order.class::cast)
                .toList();
    }

    /// Called when a group is on the disk: what it holds need not stay in memory.
    private void stored(List<LogEntry> entries) {
        lock.lock();
        try {
            replica.forgetTaken(entries);
            books.release(replica, writer::pending);
        } finally {
            lock.unlock();
        }
    }

    /// Events that an asker lacks, in the order in which they were stored here, as far as they are on the disk.
    public Missing lackedBy(Vector asker, int limit) {
        return writer.log().lackedBy(asker, limit);
    }

    /// Events to push to a peer, in the order in which they were stored here, as far as they are on the disk.
    public Missing offeredTo(Vector receiver, int limit) {
        return writer.log().offeredTo(receiver, limit);
    }

    /// @param durable the vector at which the events were read
    /// @param unconfirmed nodes of which the other named an event that is not held here
    public record Missing(List<String> events, Vector durable, Set<NodeId> unconfirmed, boolean more) {}

    /// Waits until something is on the disk that the asker lacks, or its time is over.
    public void awaitNews(Vector asker, Duration limit) throws InterruptedException {
        writer.awaitNews(asker, limit);
    }

    /// Calls back, on any thread, after the book or the standing changed. Running the result ends it.
    public Runnable subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// One listener that fails must not keep the others, or the writer, from going on.
    private void changed() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("a listener of the node failed", e);
            }
        }
    }

    /// Completes when everything decided so far is on the disk.
    public CompletableFuture<Void> flushed() {
        return writer.flushed();
    }

    /// Stores what is decided and lets go of the log.
    @Override
    public void close() {
        writer.close();
        if (writer.ended()) {
            journal.close();
        } else {
            // The lock on the store must outlive whoever may still put another file in its place.
            LOG.error("the store stays locked until the program ends, as its disk does not answer");
        }
    }
}
