package com.intellidine.device.store;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.node.Journal;
import com.intellidine.device.node.UnableToWriteException;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.OrderId;
import com.intellidine.fold.Rows;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Numbering;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The journal of a device in an H2 file. A group is one transaction with its events and every row folded from them,
/// and `write` returns after a `CHECKPOINT SYNC`, when the bytes are on the disk. Reads run beside it.
public final class H2Journal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(H2Journal.class);

    private final StoreHandles handles;
    private final Diagnosis diagnosis;
    private final boolean sync;
    private final Housekeeping housekeeping = new Housekeeping();
    private long position;

    /// Whether the last write failed, so that nobody knows whether its group is there.
    private boolean uncertain;

    private H2Journal(StoreHandles handles, Diagnosis diagnosis, boolean sync) {
        this.handles = handles;
        this.diagnosis = diagnosis;
        this.sync = sync;
        this.position = EventStore.lastPosition(handles.writer());
    }

    /// Opens the store in a device's folder, or makes it. Waits up to 10 s for a predecessor to let go of it.
    ///
    /// @throws UnableToOpenStoreException whose message is a sentence for people
    public static H2Journal open(Path dir, DeviceIdentity identity) {
        return StoreOpening.open(
                dir, identity, StoreFile.durable(dir), handles -> new H2Journal(handles, new Diagnosis(dir), true));
    }

    /// With H2's own settings and without a sync: only for the test that shows what they lose.
    static H2Journal openAsH2ComesOutOfTheBox(Path dir, DeviceIdentity identity) {
        return StoreOpening.open(
                dir,
                identity,
                StoreFile.asH2ComesOutOfTheBox(dir),
                handles -> new H2Journal(handles, new Diagnosis(dir), false));
    }

    /// On another file system known to H2: only for tests with a disk that fails.
    static H2Journal open(String scheme, Path dir, DeviceIdentity identity) {
        return StoreOpening.open(
                dir,
                identity,
                StoreFile.durable(scheme, dir),
                handles -> new H2Journal(handles, new Diagnosis(dir), true));
    }

    @Override
    public void write(Group group) {
        try {
            writeOnce(group);
        } catch (JdbiException e) {
            // H2 closes a database when the disk fails, so the second try is on a fresh one.
            LOG.warn(
                    "write failed, opening the store again events={}",
                    group.entries().size(),
                    e);
            giveUp();
            try {
                writeOnce(group);
            } catch (JdbiException again) {
                giveUp();
                UnableToWriteException unable = diagnosis.unableToWrite(again);
                unable.addSuppressed(e);
                throw unable;
            }
        }
    }

    private void giveUp() {
        uncertain = true;
        handles.abandon();
    }

    private void writeOnce(Group group) {
        Handle handle = handles.writer();
        if (uncertain) {
            position = EventStore.lastPosition(handle);
        }
        handle.useTransaction(transaction -> {
            List<LogEntry> added = uncertain ? withoutHeld(transaction, group.entries()) : group.entries();
            EventStore.insert(transaction, added, position + 1);
            RowStore.replace(transaction, group.states());
        });
        if (sync) {
            handle.execute("CHECKPOINT SYNC");
        }
        position = uncertain
                ? EventStore.lastPosition(handle)
                : position + group.entries().size();
        uncertain = false;
        housekeeping.groupIsDurable(handle);
    }

    private static List<LogEntry> withoutHeld(Handle handle, List<LogEntry> entries) {
        return entries.stream()
                .filter(entry -> !EventStore.holds(handle, entry.hash()))
                .toList();
    }

    @Override
    public Map<NodeId, Head> heads() {
        return read(EventStore::heads);
    }

    /// Versions rise along every chain, so the heads have the highest.
    @Override
    public long highestVersion() {
        return heads().values().stream().mapToLong(Head::version).max().orElse(0);
    }

    @Override
    public boolean holds(EventHash hash) {
        return read(handle -> EventStore.holds(handle, hash));
    }

    @Override
    public List<LogEntry> entriesOf(String aggregate) {
        return read(handle -> EventStore.entriesOf(handle, aggregate));
    }

    @Override
    public List<Positioned> after(NodeId author, long seq, int limit) {
        return read(handle -> EventStore.after(handle, author, seq, limit));
    }

    @Override
    public int lastNumber(Numbering numbering, DeviceCode device, String period) {
        return read(handle -> OrderReads.lastNumber(handle, numbering, device, period));
    }

    @Override
    public List<OrderId> ordersAtHand(int recent) {
        return read(handle -> OrderReads.atHand(handle, recent));
    }

    @Override
    public List<AggregateId> aggregates(AggregateId.Kind kind) {
        return read(handle -> RowStore.owners(handle, Rows.tables(kind).getFirst()).stream()
                .map(id -> new AggregateId(kind, id))
                .toList());
    }

    private <T> T read(Function<Handle, T> query) {
        try {
            return handles.read(query);
        } catch (JdbiException e) {
            throw diagnosis.unableToOpen(e);
        }
    }

    @Override
    public void close() {
        handles.close();
    }
}
