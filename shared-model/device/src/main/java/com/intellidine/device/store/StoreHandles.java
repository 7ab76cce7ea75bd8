package com.intellidine.device.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One handle that writes and a few that read, so that no reader waits for the writer. H2 closes a database under its
/// handles when the disk fails; a handle that failed is thrown away and the next one opens the database again.
final class StoreHandles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreHandles.class);
    private static final int READERS_MAX = 3;

    /// As long as a rewritten file may take to come into place; it is not copied meanwhile.
    private static final long READER_WAIT_MAX_MS = 10_000;

    private final Jdbi jdbi;
    private final Semaphore readers = new Semaphore(READERS_MAX, true);
    private final Queue<Handle> idle = new ConcurrentLinkedQueue<>();

    /// Only the thread that writes touches it.
    private @Nullable Handle writer;

    StoreHandles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Opens every reader ahead: H2 opens no connection while another one syncs.
    void openReaders() {
        for (int n = 0; n < READERS_MAX; n++) {
            idle.add(jdbi.open());
        }
    }

    /// Of one thread at a time.
    Handle writer() {
        @Nullable Handle open = writer;
        if (open == null) {
            open = jdbi.open();
            writer = open;
        }
        return open;
    }

    /// One more handle, to be closed before the database can be.
    Handle aside() {
        return jdbi.open();
    }

    /// Closes the database, has its file exchanged and opens it again. Readers wait meanwhile.
    void whileClosed(Runnable exchange) {
        awaitReaders(READERS_MAX);
        try {
            close();
            exchange.run();
            writer();
            openReaders();
        } finally {
            readers.release(READERS_MAX);
        }
    }

    /// Lets go of a database that failed, so that the next use opens it afresh.
    void abandon() {
        @Nullable Handle failed = writer;
        writer = null;
        if (failed != null) {
            try {
                // Else H2 keeps the broken database for whoever opens the file next in this program.
                failed.execute("SHUTDOWN IMMEDIATELY");
            } catch (JdbiException e) {
                LOG.debug(
                        "the database was closed already why={}",
                        Diagnosis.fault(e).code());
            }
            discard(failed);
        }
    }

    /// Tries twice: the idle handles may be of a database that H2 has closed since.
    <T> T read(Function<Handle, T> query) {
        awaitReaders(1);
        try {
            try {
                return readOnce(query);
            } catch (JdbiException e) {
                LOG.warn(
                        "read failed, trying once more why={}",
                        Diagnosis.fault(e).code());
                discardIdle();
                return readOnce(query);
            }
        } finally {
            readers.release();
        }
    }

    private <T> T readOnce(Function<Handle, T> query) {
        @Nullable Handle free = idle.poll();
        Handle handle = free == null ? jdbi.open() : free;
        boolean whole = false;
        try {
            T answer = query.apply(handle);
            whole = true;
            return answer;
        } finally {
            if (whole) {
                idle.add(handle);
            } else {
                discard(handle);
            }
        }
    }

    /// An interrupt does not end the wait, which is short: who is told to end would else leave a failed read behind.
    private void awaitReaders(int count) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(READER_WAIT_MAX_MS);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (readers.tryAcquire(count, deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return;
                    }
                    throw new UncheckedIOException(
                            new IOException("no reader was free for " + READER_WAIT_MAX_MS + " ms"));
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void discard(Handle handle) {
        try {
            handle.close();
        } catch (JdbiException e) {
            LOG.debug("a broken handle did not close why={}", Diagnosis.fault(e).code());
        }
    }

    private void discardIdle() {
        for (Handle handle = idle.poll(); handle != null; handle = idle.poll()) {
            discard(handle);
        }
    }

    @Override
    public void close() {
        discardIdle();
        @Nullable Handle last = writer;
        writer = null;
        if (last != null) {
            discard(last);
        }
    }
}
