package com.intellidine.device.store;

import com.intellidine.device.node.UnableToWriteException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file under a store: puts each group on the disk, knows the last event that is there, and writes the file anew
/// where it has grown too large or can't be believed any more. Of the one thread that writes.
final class DurableFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DurableFile.class);

    private final StoreHandles handles;
    private final StoreRewrite rewrite;
    private final Growth growth;
    private final Diagnosis diagnosis;
    private final StoreMark mark;

    /// Null before the first group.
    private StoreMark.@Nullable Last acknowledged;

    /// Whether a sync has failed since the file was written, or its name may not be on the disk. Linux reports
    /// that once, takes what it could not write for written, and may forget it; the next sync then succeeds. So
    /// nothing of such a file is built upon.
    private boolean doubtful;

    /// Whether the file's name is on the disk.
    private boolean named;

    private long rewrittenSize;
    private long nextAttemptSize;

    private DurableFile(
            StoreHandles handles, StoreRewrite rewrite, Growth growth, Diagnosis diagnosis, StoreMark mark) {
        this.handles = handles;
        this.rewrite = rewrite;
        this.growth = growth;
        this.diagnosis = diagnosis;
        this.mark = mark;
    }

    /// What a program that was killed has left in the file may not be on the disk yet; from here on it is.
    static DurableFile open(Path dir, StoreHandles handles, StoreRewrite rewrite, Growth growth) {
        rewrite.discard();
        Handle handle = handles.writer();
        handle.execute("CHECKPOINT SYNC");
        Diagnosis diagnosis = new Diagnosis(dir);
        DurableFile file = new DurableFile(handles, rewrite, growth, diagnosis, StoreMark.open(dir, diagnosis));
        file.acknowledged = EventStore.last(handle).orElse(null);
        return file;
    }

    /// Returns when all that was committed is on the disk.
    void sync(Handle handle) {
        try {
            handle.execute("CHECKPOINT SYNC");
            nameIt();
        } catch (JdbiException | UncheckedIOException e) {
            doubtful = true;
            throw e;
        }
        EventStore.last(handle).ifPresent(last -> {
            acknowledged = last;
            mark.note(last);
        });
    }

    private void nameIt() {
        if (!named) {
            rewrite.syncFolder();
            named = true;
        }
    }

    /// After a failure, before anything is written again.
    ///
    /// @throws UnableToWriteException when the file lacks what was acknowledged
    void recover() {
        if (doubtful) {
            handles.whileClosed(this::checkAsFound);
            LOG.warn("a sync has failed, writing the whole store anew");
            rewrite(() -> false);
        }
        check(handles.writer());
    }

    /// Before H2 writes to the file or another takes its place: it may be the only one that still has everything.
    private void checkAsFound() {
        try (Handle found = rewrite.asFound().open()) {
            check(found);
        }
    }

    private void check(Handle handle) {
        StoreMark.@Nullable Last expected = acknowledged;
        if (expected != null && !EventStore.holds(handle, expected)) {
            throw diagnosis.lacksAcknowledged(expected);
        }
    }

    /// @param events that the store holds
    boolean isDue(long events, BooleanSupplier disturbed, BooleanSupplier closing) {
        long size = rewrite.storeSize();
        if (size < nextAttemptSize || closing.getAsBoolean()) {
            return false;
        }
        return mustBe(size, events) || (worthIt(size, events) && !disturbed.getAsBoolean());
    }

    private boolean mustBe(long size, long events) {
        return growth.mustBe(size, Growth.lives(events, rewrittenSize));
    }

    private boolean worthIt(long size, long events) {
        return growth.worthIt(size, Growth.lives(events, rewrittenSize));
    }

    /// Makes the file small, unless it was disturbed and could wait, or the program closes.
    void tidy(long events, BooleanSupplier disturbed, BooleanSupplier closing) {
        long before = rewrite.storeSize();
        nextAttemptSize = growth.afterFailure(before);
        long start = System.nanoTime();
        if (rewrite(mustBe(before, events) ? closing : disturbed)) {
            LOG.info(
                    "rewrote the store before={} after={} ms={}",
                    before,
                    rewrittenSize,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
        // Disturbed is not failed: the next moment of rest will do.
        nextAttemptSize = 0;
    }

    private boolean rewrite(BooleanSupplier disturbed) {
        try (Handle from = handles.aside()) {
            if (!rewrite.copy(from, disturbed)) {
                return false;
            }
        }
        handles.whileClosed(() -> {
            rewrite.moveIntoPlace();
            named = false;
            // A folder, too, reports a failed sync once. While its name is not on the disk a power cut brings the old
            // file back.
            doubtful = true;
        });
        check(handles.writer());
        nameIt();
        doubtful = false;
        rewrittenSize = rewrite.storeSize();
        return true;
    }

    @Override
    public void close() {
        mark.close();
    }
}
