package com.intellidine.device.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Says that a program works with the store in a folder. H2 locks its file too, but lets go of it for the moment in
/// which a rewritten file takes its place; whoever opened the old one then would write to a file that is gone.
final class StoreLock implements AutoCloseable {
    private static final String NAME = "store.lock";
    private static final long PAUSE_MS = 200;

    private final FileChannel channel;
    private final Diagnosis diagnosis;

    private StoreLock(FileChannel channel, Diagnosis diagnosis) {
        this.channel = channel;
        this.diagnosis = diagnosis;
    }

    /// @param wait how long to wait for another program to let go of it
    static StoreLock acquire(Path dir, Duration wait, Diagnosis diagnosis) {
        long deadline = System.nanoTime() + wait.toNanos();
        try {
            FileChannel channel =
                    FileChannel.open(dir.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            StoreLock lock = new StoreLock(channel, diagnosis);
            boolean locked = false;
            try {
                locked = lock.lockedBefore(deadline);
            } finally {
                if (!locked) {
                    lock.close();
                }
            }
            return lock;
        } catch (IOException e) {
            throw diagnosis.unableToOpen(e);
        }
    }

    private boolean lockedBefore(long deadline) throws IOException {
        while (!tryLock()) {
            if (System.nanoTime() - deadline > 0) {
                throw new UnableToOpenStoreException(StoreFault.LOCKED, diagnosis.sentence(StoreFault.LOCKED));
            }
            pause();
        }
        return true;
    }

    private boolean tryLock() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held by another journal of this program.
            return false;
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnableToOpenStoreException(StoreFault.LOCKED, diagnosis.sentence(StoreFault.LOCKED), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw diagnosis.unableToOpen(e);
        }
    }
}
