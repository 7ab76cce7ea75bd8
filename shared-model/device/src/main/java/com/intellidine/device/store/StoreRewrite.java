package com.intellidine.device.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes all that a store holds into a new file beside it and puts that in the store's place. The store's own file is
/// only read, and stays what counts until the new one is whole, checked and on the disk; a kill or a power cut at any
/// moment leaves one of the two.
final class StoreRewrite {
    private static final Logger LOG = LoggerFactory.getLogger(StoreRewrite.class);

    private final String scheme;
    private final Path dir;

    /// @param scheme of a file system known to H2
    StoreRewrite(String scheme, Path dir) {
        this.scheme = scheme;
        this.dir = dir;
    }

    /// What an earlier attempt left behind. Only for who holds the [StoreLock].
    void discard() {
        try {
            if (Files.deleteIfExists(StoreFile.rewritten(dir))) {
                LOG.info("deleted an unfinished copy of the store dir={}", dir);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The store without anything being written to it, while nobody in this program has it open.
    Jdbi asFound() {
        return StoreFile.readOnly(scheme, dir);
    }

    long storeSize() {
        try {
            return Files.size(StoreFile.path(dir));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Fills the new file while nobody writes to the store; others may read.
    ///
    /// @return whether it is whole and on the disk; else it was disturbed, and nothing is left of it
    boolean copy(Handle from, BooleanSupplier disturbed) {
        discard();
        boolean whole = false;
        // Open before the first byte is written: Linux reports a failed write to each who had the file open then, and
        // H2 hides it where it closes a file.
        try (FileChannel channel =
                FileChannel.open(StoreFile.rewritten(dir), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (!fill(from, disturbed)) {
                return false;
            }
            checkWhole(from);
            if (disturbed.getAsBoolean()) {
                return false;
            }
            channel.force(true);
            whole = !disturbed.getAsBoolean();
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole) {
                deleteUnfinished();
            }
        }
    }

    private void deleteUnfinished() {
        try {
            Files.deleteIfExists(StoreFile.rewritten(dir));
        } catch (IOException e) {
            LOG.warn("the unfinished copy of the store could not be deleted yet dir={}", dir, e);
        }
    }

    private boolean fill(Handle from, BooleanSupplier disturbed) {
        try (Handle to = StoreFile.filling(scheme, dir).open()) {
            Schema.createTables(to);
            for (String table : Schema.tables()) {
                if (!new TableCopy(from, to, table).run(disturbed)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// As the next opening will find it, not as it should have been written.
    ///
    /// @throws IOException when it lacks something
    private void checkWhole(Handle from) throws IOException {
        try (Handle copied = StoreFile.filled(scheme, dir).open()) {
            for (String table : Schema.tables()) {
                long there = count(copied, table);
                long expected = count(from, table);
                if (there != expected) {
                    throw new IOException("the copy has " + there + " of " + expected + " rows of " + table);
                }
            }
            Optional<StoreMark.Last> last = EventStore.last(from);
            if (!EventStore.last(copied).equals(last)) {
                throw new IOException("the copy does not end with " + last);
            }
        }
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one();
    }

    /// Only while nobody in this program has the store open. The folder must be synced before anything that is written
    /// to the new file is acknowledged: else a power cut could bring the old one back.
    void moveIntoPlace() {
        Path store = StoreFile.path(dir);
        try {
            checkClosed(store);
            Files.move(
                    StoreFile.rewritten(dir),
                    store,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// H2 goes on with a database in memory for as long as one handle is left, and would write to the file that is
    /// gone.
    private static void checkClosed(Path store) throws IOException {
        try (FileChannel channel = FileChannel.open(store, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new StoreInUseException("another program has " + store + " open");
            }
        } catch (OverlappingFileLockException e) {
            throw new IllegalStateException(store + " is still open", e);
        }
    }

    /// Puts the names of new files on the disk.
    void syncFolder() {
        try (FileChannel folder = FileChannel.open(dir, StandardOpenOption.READ)) {
            folder.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folder as a file, and has its names in a journal of its own.
            LOG.debug("folders can't be synced here dir={}", dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
