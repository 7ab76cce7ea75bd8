package com.intellidine.device.store;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.node.Journal;
import com.intellidine.device.node.UnableToWriteException;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.sync.Chain;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Head;
import com.intellidine.sync.Held;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Numbering;
import com.intellidine.sync.Placed;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The journal of a device in an H2 file. A group is one transaction with its events and every row folded from them,
/// and `write` returns after a `CHECKPOINT SYNC`, when the bytes are on the disk. Reads run beside it.
public final class H2Journal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(H2Journal.class);

    private static final Duration LOCKED_WAIT_MAX = Duration.ofSeconds(10);

    private final StoreLock lock;
    private final StoreHandles handles;
    private final Diagnosis diagnosis;

    /// Null for a journal that only shows what is lost without it.
    private final @Nullable DurableFile file;

    private long position;

    /// Whether the last write failed, so that nobody knows whether its group is there.
    private boolean uncertain;

    private H2Journal(Path dir, StoreOpening.Opened opened, @Nullable DurableFile file) {
        this.lock = opened.lock();
        this.handles = opened.handles();
        this.diagnosis = new Diagnosis(dir);
        this.position = lastPosition(handles.writer());
        this.file = file;
    }

    /// Opens the store in a device's folder, or makes it. Waits up to 10 s for a predecessor to let go of it.
    ///
    /// @throws UnableToOpenStoreException whose message is a sentence for people
    public static H2Journal open(Path dir, DeviceIdentity identity) {
        return open(dir, identity, LOCKED_WAIT_MAX);
    }

    static H2Journal open(Path dir, DeviceIdentity identity, Duration lockedWait) {
        return open(StoreFile.SCHEME, dir, identity, Growth.DEFAULT, lockedWait);
    }

    /// On another file system known to H2: only for tests with a disk that fails.
    static H2Journal open(String scheme, Path dir, DeviceIdentity identity) {
        return open(scheme, dir, identity, Growth.DEFAULT);
    }

    /// With other limits for its file: only for tests, where a file can't be let grow for days.
    static H2Journal open(Path dir, DeviceIdentity identity, Growth growth) {
        return open(StoreFile.SCHEME, dir, identity, growth);
    }

    static H2Journal open(String scheme, Path dir, DeviceIdentity identity, Growth growth) {
        return open(scheme, dir, identity, growth, LOCKED_WAIT_MAX);
    }

    private static H2Journal open(
            String scheme, Path dir, DeviceIdentity identity, Growth growth, Duration lockedWait) {
        return StoreOpening.open(
                dir,
                identity,
                StoreFile.durable(scheme, dir),
                lockedWait,
                opened -> new H2Journal(
                        dir, opened, DurableFile.open(dir, opened.handles(), new StoreRewrite(scheme, dir), growth)));
    }

    /// With settings of H2 that lose what was acknowledged: only for the tests that show it.
    static H2Journal unsafe(Path dir, DeviceIdentity identity, Jdbi jdbi) {
        return StoreOpening.open(dir, identity, jdbi, LOCKED_WAIT_MAX, opened -> new H2Journal(dir, opened, null));
    }

    private static long lastPosition(Handle handle) {
        return EventStore.last(handle).map(StoreMark.Last::position).orElse(0L);
    }

    @Override
    public void write(Group group) {
        try {
            writeOnce(group);
        } catch (JdbiException | UncheckedIOException e) {
            // H2 closes a database when the disk fails, so the second try is on a fresh one.
            LOG.warn(
                    "write failed, opening the store again events={} why={}",
                    group.entries().size(),
                    Diagnosis.fault(e).code());
            giveUp();
            try {
                writeOnce(group);
            } catch (JdbiException | UncheckedIOException again) {
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
        if (uncertain) {
            recover();
        }
        Handle handle = handles.writer();
        List<Placed> added = uncertain ? withoutHeld(handle, group.placed()) : group.placed();
        handle.useTransaction(transaction -> {
            EventStore.insert(transaction, added, position + 1);
            RowStore.replace(transaction, group.changed(), group.states());
            if (group.copied()) {
                Schema.noteCopied(transaction);
            }
        });
        if (file != null) {
            file.sync(handle);
        }
        position += added.size();
        uncertain = false;
    }

    private void recover() {
        if (file != null) {
            file.recover();
        }
        position = lastPosition(handles.writer());
    }

    private static List<Placed> withoutHeld(Handle handle, List<Placed> placed) {
        return placed.stream()
                .filter(one -> EventStore.held(handle, one.entry().hash()).isEmpty())
                .toList();
    }

    /// A failure here fails no group: the next write meets it as well, and first looks whether all is there.
    @Override
    public void tidy(BooleanSupplier disturbed, BooleanSupplier closing) {
        if (file == null || uncertain) {
            return;
        }
        try {
            if (file.isDue(position, disturbed, closing)) {
                uncertain = true;
                file.tidy(position, disturbed, closing);
                uncertain = false;
            }
        } catch (RuntimeException e) {
            LOG.warn("rewriting the store failed; the next write looks at its file first", e);
        }
    }

    @Override
    public Map<NodeId, Chain> chains() {
        return read(EventStore::chains);
    }

    @Override
    public boolean copied() {
        return read(Schema::copied);
    }

    /// Versions rise along every chain, so the heads have the highest.
    @Override
    public long highestVersion() {
        return chains().values().stream()
                .flatMap(chain -> chain.heads().stream())
                .mapToLong(Head::version)
                .max()
                .orElse(0);
    }

    @Override
    public Optional<Held> held(EventHash hash) {
        return read(handle -> EventStore.held(handle, hash));
    }

    @Override
    public List<LogEntry> entriesOf(String aggregate) {
        return read(handle -> EventStore.entriesOf(handle, aggregate));
    }

    @Override
    public List<Positioned> after(NodeId author, int branch, long seq, int limit) {
        return read(handle -> EventStore.after(handle, author, branch, seq, limit));
    }

    @Override
    public int lastNumber(Numbering numbering, DeviceCode device, String period) {
        return read(handle -> StartReads.lastNumber(handle, numbering, device, period));
    }

    @Override
    public List<OrderId> ordersAtHand(int recent) {
        return read(handle -> StartReads.atHand(handle, recent));
    }

    @Override
    public List<ShiftId> shiftsAtHand() {
        return read(StartReads::shiftsAtHand);
    }

    @Override
    public List<AggregateId> aggregates(AggregateId.Kind kind) {
        return read(handle -> EventStore.aggregates(handle, kind));
    }

    private <T> T read(Function<Handle, T> query) {
        try {
            return handles.read(query);
        } catch (JdbiException | UncheckedIOException e) {
            throw diagnosis.unableToOpen(e);
        }
    }

    @Override
    public void close() {
        handles.close();
        if (file != null) {
            file.close();
        }
        lock.close();
    }
}
