package com.intellidine.device.node;

import com.intellidine.domain.common.Limits;
import com.intellidine.sync.Coverage.Stretch;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.Node;
import com.intellidine.sync.NodeEffect;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Placed;
import com.intellidine.sync.Replica;
import com.intellidine.sync.Vector;
import com.intellidine.wire.EventFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A device's node among other nodes: the state machine, told what happens one thing at a time, and those who ask it.
/// Safe for several threads.
public final class Mesh {
    private static final Logger LOG = LoggerFactory.getLogger(Mesh.class);

    /// So many events of others are taken in between two chances for the screen to get the lock.
    private static final int PORTION_EVENTS = 25;

    private final Node machine;
    private final Journal journal;
    private final ReentrantLock lock;
    private final Disk disk;
    private final Runnable onChanged;
    private final EventFormat format = new EventFormat();
    private final Callers callers = new Callers();
    private volatile Links links = Links.NONE;
    private volatile Vector durable;
    private volatile boolean copied;
    private boolean closed;

    /// Puts events on the disk, in the order of these calls, and says when they are there.
    interface Disk {
        void keep(NodeEffect.Write write);
    }

    /// @param lock of whoever else uses the replica
    Mesh(NodeId self, Replica replica, Journal journal, ReentrantLock lock, Disk disk, Runnable onChanged) {
        this.machine = new Node(
                self,
                replica,
                journal.chains(),
                () -> links.dice(),
                unread -> LOG.error("the log can't be read", unread),
                Limits.EVENTS_PER_MESSAGE_MAX);
        this.journal = journal;
        this.lock = lock;
        this.disk = disk;
        this.onChanged = onChanged;
        this.durable = machine.durable();
        this.copied = replica.copied();
    }

    /// What is on the disk: the only thing that other nodes are ever told.
    Vector durable() {
        return durable;
    }

    /// Whether a copy of this device has been at work.
    public boolean copied() {
        return copied;
    }

    /// What was just appended to the replica. Holds the lock.
    void appended(Placed placed) {
        carryOut(machine.appended(placed));
    }

    /// Everything up to here is on the disk: now it may be told.
    void stored(long upTo) {
        tell(node -> {
            List<NodeEffect> effects = node.written(upTo);
            durable = node.durable();
            return effects;
        });
    }

    /// Whoever keeps in touch with other nodes for this one.
    public void connect(Links to) {
        links = to;
    }

    /// Tells the node's state machine what happened, and carries out what it wants done. A bug ends this step, not the
    /// links: a device that silently stops syncing is the worst of failures.
    public void tell(Function<Node, List<NodeEffect>> what) {
        lock.lock();
        try {
            if (!closed) {
                carryOut(what.apply(machine));
            }
        } catch (RuntimeException e) {
            LOG.error("a step of the node failed; its links begin anew", e);
            links.beginAnew();
        } finally {
            lock.unlock();
        }
    }

    private void carryOut(List<NodeEffect> effects) {
        for (NodeEffect effect : effects) {
            switch (effect) {
                case NodeEffect.Write write -> disk.keep(write);
                case NodeEffect.TakeIn(long parcel, List<String> events) ->
                    Thread.ofVirtual().name("take in " + parcel).start(() -> takeIn(parcel, events));
                case NodeEffect.OfCall ofCall -> callers.carryOut(ofCall, this::tell);
                case NodeEffect.OfLink ofLink -> links.carryOut(ofLink);
                case NodeEffect.Alarm(NodeId node) -> LOG.error("a copy of a device has been at work node={}", node);
            }
        }
        copied = machine.replica().copied();
        links.learnt(machine);
    }

    /// Reads what another node wrote, and takes it in, a few events at a time. Whatever goes wrong, the node is told:
    /// its link waits for it.
    private void takeIn(long parcel, List<String> texts) {
        List<String> malformed = new ArrayList<>();
        boolean all = false;
        try {
            take(parcel, decoded(texts, malformed));
            all = true;
        } catch (RuntimeException e) {
            LOG.error("events of another node are left for another time", e);
        }
        boolean whole = all;
        tell(node -> whole ? node.tookAll(parcel, malformed) : node.gaveUp(parcel));
    }

    private List<LogEntry> decoded(List<String> texts, List<String> malformed) {
        List<LogEntry> entries = new ArrayList<>();
        for (String text : texts) {
            switch (format.read(text)) {
                case EventFormat.Decoded.Read(LogEntry entry) -> entries.add(entry);
                case EventFormat.Decoded.Malformed(String why) -> malformed.add("malformed event: " + why);
            }
        }
        return entries;
    }

    private void take(long parcel, List<LogEntry> entries) {
        for (int from = 0; from < entries.size(); from += PORTION_EVENTS) {
            lock.lock();
            try {
                if (!closed) {
                    carryOut(machine.took(
                            parcel, entries.subList(from, Math.min(entries.size(), from + PORTION_EVENTS))));
                }
            } finally {
                lock.unlock();
            }
            // Before the peer is answered: the screens here know of it by then.
            onChanged.run();
        }
    }

    /// Answers another node as soon as there is something that it lacks, or when it has waited as long as it would.
    public PullAnswer answer(Pull pull) throws InterruptedException {
        NodeEffect.Answer answer = callers.answer(pull, this::tell);
        List<String> events = read(answer.stretches(), answer.limit());
        long all = answer.stretches().stream()
                .mapToLong(stretch -> stretch.last() - stretch.after())
                .sum();
        return new PullAnswer(events, answer.durable(), answer.unconfirmed(), all > events.size());
    }

    /// Takes in what another node hands over. Completes when all of it that can be stored is on the disk, what was held
    /// already included; with an error when the log can't be read.
    public CompletableFuture<PushAnswer> take(Push push) {
        return callers.take(push, this::tell);
    }

    /// What these stretches hold, in the order in which it was stored here, as much as fits in one message.
    public List<String> read(List<Stretch> stretches, int limit) {
        return StretchReader.read(journal, stretches, limit);
    }

    /// From now on nothing happens any more.
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }
}
