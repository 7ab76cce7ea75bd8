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
import com.intellidine.sync.NodeEffect;
import com.intellidine.sync.Placed;
import com.intellidine.sync.Replica;
import com.intellidine.wire.EventFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
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

    private final DeviceIdentity identity;
    private final Journal journal;
    private final Replica replica;
    /// Fair, or a link that takes in a long backlog would get it again and again before the screen does.
    private final ReentrantLock lock = new ReentrantLock(true);

    private final BookKeeper books;
    private final JournalWriter writer;
    private final Mesh mesh;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private DeviceNode(DeviceIdentity identity, Journal journal) {
        this.identity = identity;
        this.journal = journal;
        this.replica = new Replica(identity.tenant(), identity.node(), identity.code(), new EventFormat(), journal);
        this.books = BookKeeper.read(replica, journal, identity.tenant());
        this.writer = new JournalWriter(journal, this::stored, this::changed);
        this.mesh = new Mesh(identity.node(), replica, journal, lock, this::keep, this::changed);
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

    /// For whoever brings other nodes and this one together.
    public Mesh mesh() {
        return mesh;
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
        Saving saving = writer.saving();
        return new Standing(mesh.durable(), saving.unsaved(), mesh.copied() ? COPIED : saving.failure());
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
        List<Placed> appended = replica.append(event);
        appended.forEach(mesh::appended);
        return new Outcome.Done(appended.getLast().entry(), event, writer.flushed());
    }

    /// Hands events to the writer in the order in which they were taken. Holds the lock, so that no other can
    /// come between. The replica read all that is asked of it here before it took them, so no read can fail now.
    private void keep(NodeEffect.Write write) {
        List<Placed> placed = write.placed();
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
        writer.add(new Journal.Group(placed, changed, states, write.copied()), write.upTo());
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

    /// Called when everything up to here is on the disk: now it may be told, and need not stay in memory.
    private void stored(long upTo) {
        lock.lock();
        try {
            mesh.stored(upTo);
            books.release(replica, writer::pending);
        } finally {
            lock.unlock();
        }
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
        mesh.close();
        if (writer.ended()) {
            journal.close();
        } else {
            // The lock on the store must outlive whoever may still put another file in its place.
            LOG.error("the store stays locked until the program ends, as its disk does not answer");
        }
    }
}
