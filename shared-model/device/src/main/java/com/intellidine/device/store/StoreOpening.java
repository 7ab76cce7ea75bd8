package com.intellidine.device.store;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.domain.common.Aggregate;
import com.intellidine.sync.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
    private static final long LOCKED_WAIT_MAX_MS = 10_000;
    private static final long LOCKED_PAUSE_MS = 200;

    private StoreOpening() {}

    static <T> T open(Path dir, DeviceIdentity identity, Jdbi jdbi, Function<StoreHandles, T> journal) {
        Diagnosis diagnosis = new Diagnosis(dir);
        checkFolder(dir, diagnosis);
        StoreHandles handles = new StoreHandles(jdbi);
        boolean opened = false;
        try {
            Handle handle = firstHandle(handles, diagnosis);
            if (Schema.prepare(handle, identity, diagnosis)) {
                LOG.info("folding the tables anew dir={}", dir);
                handle.useTransaction(StoreOpening::foldAnew);
                handle.execute("CHECKPOINT SYNC");
            }
            T result = journal.apply(handles);
            opened = true;
            return result;
        } catch (JdbiException | MVStoreException e) {
            throw diagnosis.unableToOpen(e);
        } finally {
            if (!opened) {
                handles.close();
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

    /// A predecessor that was killed may hold the file for a moment.
    private static Handle firstHandle(StoreHandles handles, Diagnosis diagnosis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOCKED_WAIT_MAX_MS);
        while (true) {
            try {
                return handles.writer();
            } catch (JdbiException e) {
                if (Diagnosis.fault(e) != StoreFault.LOCKED || System.nanoTime() > deadline) {
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
            @Nullable
            Aggregate state =
                    History.of(EventStore.entriesOf(handle, aggregate)).state();
            if (state != null) {
                RowStore.replace(handle, new TreeMap<>(Map.of(aggregate, state)));
            }
        }
        Schema.noteFold(handle);
    }
}
