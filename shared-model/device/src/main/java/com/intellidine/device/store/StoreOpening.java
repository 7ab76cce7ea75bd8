package com.intellidine.device.store;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.order.Order;
import com.intellidine.sync.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens a store, waits for a predecessor to let go of it, and brings it up to date. A damaged file is never touched.
final class StoreOpening {
    private static final Logger LOG = LoggerFactory.getLogger(StoreOpening.class);
    private static final long LOCKED_PAUSE_MS = 200;

    private StoreOpening() {}

    /// What belongs to a journal once its store is open.
    record Opened(StoreLock lock, StoreHandles handles) {}

    /// @param lockedWait how long to wait for another program to let go of the file
    static <T> T open(Path dir, DeviceIdentity identity, Jdbi jdbi, Duration lockedWait, Function<Opened, T> journal) {
        Diagnosis diagnosis = new Diagnosis(dir);
        checkFolder(dir, diagnosis);
        StoreLock lock = StoreLock.acquire(dir, lockedWait, diagnosis);
        StoreHandles handles = new StoreHandles(jdbi);
        boolean opened = false;
        try {
            checkMark(dir, lockedWait, diagnosis);
            Handle handle = awaitUnlocked(handles::writer, lockedWait, diagnosis);
            if (Schema.prepare(handle, identity, diagnosis)) {
                LOG.info("folding the tables anew dir={}", dir);
                handle.useTransaction(StoreOpening::foldAnew);
                handle.execute("CHECKPOINT SYNC");
            }
            handles.openReaders();
            T result = journal.apply(new Opened(lock, handles));
            opened = true;
            return result;
        } catch (JdbiException | MVStoreException | UncheckedIOException e) {
            throw diagnosis.unableToOpen(e);
        } finally {
            if (!opened) {
                handles.close();
                lock.close();
            }
        }
    }

    private static void checkFolder(Path dir, Diagnosis diagnosis) {
        try {
            Files.createDirectories(dir);
        } catch (IOException e) {
            throw new UnableToOpenStoreException(StoreFault.FOLDER, diagnosis.sentence(StoreFault.FOLDER), e);
        }
        Path file = StoreFile.path(dir);
        // H2 would open a file that can't be written as a store that can't be written, and fail at the first order.
        if (!Files.isWritable(dir) || (Files.exists(file) && !(Files.isReadable(file) && Files.isWritable(file)))) {
            throw new UnableToOpenStoreException(StoreFault.FOLDER, diagnosis.sentence(StoreFault.FOLDER));
        }
    }

    /// Reads only, as H2 would write over what is left of a file that was cut short.
    private static void checkMark(Path dir, Duration lockedWait, Diagnosis diagnosis) {
        Optional<StoreMark.Last> mark = StoreMark.read(dir, diagnosis);
        if (mark.isEmpty()) {
            return;
        }
        boolean holds = false;
        if (Files.exists(StoreFile.path(dir))) {
            Jdbi readOnly = StoreFile.readOnly(dir);
            try (Handle handle = awaitUnlocked(readOnly::open, lockedWait, diagnosis)) {
                holds = Schema.exists(handle) && EventStore.holds(handle, mark.get());
            }
        }
        if (!holds) {
            throw new UnableToOpenStoreException(StoreFault.OLDER, diagnosis.sentence(StoreFault.OLDER));
        }
    }

    /// A predecessor that was killed may hold the file for a moment.
    private static Handle awaitUnlocked(Supplier<Handle> opening, Duration lockedWait, Diagnosis diagnosis) {
        long deadline = System.nanoTime() + lockedWait.toNanos();
        while (true) {
            try {
                return opening.get();
            } catch (JdbiException e) {
                if (Diagnosis.fault(e) != StoreFault.LOCKED || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                pause(diagnosis);
            }
        }
    }

    private static void pause(Diagnosis diagnosis) {
        try {
            TimeUnit.MILLISECONDS.sleep(LOCKED_PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnableToOpenStoreException(StoreFault.LOCKED, diagnosis.sentence(StoreFault.LOCKED), e);
        }
    }

    /// After an update that folds differently or reads more events than the program before it.
    private static void foldAnew(Handle handle) {
        RowStore.clear(handle);
        List<String> aggregates = EventStore.aggregates(handle);
        for (String aggregate : aggregates) {
            @Nullable Aggregate state = state(handle, aggregate);
            if (state != null) {
                RowStore.replace(handle, List.of(aggregate), Map.of(aggregate, state), order ->
                        (Order) state(handle, AggregateId.of(order).toString()));
            }
        }
        Schema.noteFold(handle);
    }

    private static @Nullable Aggregate state(Handle handle, String aggregate) {
        return History.of(aggregate, EventStore.entriesOf(handle, aggregate)).state();
    }
}
