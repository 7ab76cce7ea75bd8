package com.intellidine.device.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/// A disk for H2 that counts what is synced and fails when it is told to. H2 makes the instances itself, so what they
/// share must be static.
public final class FlakyDisk extends FilePathWrapper {
    static final String SCHEME = "flaky:";
    static final String FULL = "No space left on device";

    private static final AtomicInteger FORCES = new AtomicInteger();
    private static final AtomicReference<@Nullable String> FAILURE = new AtomicReference<>();
    private static final AtomicReference<Semaphore> FORCING = new AtomicReference<>(new Semaphore(0));
    private static final AtomicReference<@Nullable CountDownLatch> STALL = new AtomicReference<>();
    private static final AtomicInteger FAILING_FORCES = new AtomicInteger();
    private static final AtomicInteger CHANGES_LEFT = new AtomicInteger(Integer.MAX_VALUE);

    static void plug() {
        FilePath.register(new FlakyDisk());
        works();
    }

    static int forces() {
        return FORCES.get();
    }

    /// From now on every change fails.
    static void fails(String why) {
        failsAfter(0, why);
    }

    /// So many changes still succeed.
    static void failsAfter(int changes, String why) {
        CHANGES_LEFT.set(changes);
        FAILURE.set(why);
    }

    /// The next syncs fail, and nothing else does: as Linux reports what it could not write, once.
    static void failsToSync(int times) {
        FAILING_FORCES.set(times);
    }

    static void works() {
        FAILURE.set(null);
        FAILING_FORCES.set(0);
        @Nullable CountDownLatch stalled = STALL.getAndSet(null);
        if (stalled != null) {
            stalled.countDown();
        }
    }

    /// From now on a sync takes until the disk works again.
    static void stalls() {
        FORCING.set(new Semaphore(0));
        STALL.set(new CountDownLatch(1));
    }

    /// Whether a sync hangs now, or does so within five seconds.
    static boolean hangs() throws InterruptedException {
        return FORCING.get().tryAcquire(5, TimeUnit.SECONDS);
    }

    private static void stall() throws IOException {
        @Nullable CountDownLatch stalled = STALL.get();
        if (stalled == null) {
            return;
        }
        FORCING.get().release();
        try {
            if (!stalled.await(20, TimeUnit.SECONDS)) {
                throw new IOException("nobody repaired the disk");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void change() throws IOException {
        @Nullable String why = FAILURE.get();
        if (why != null && CHANGES_LEFT.getAndDecrement() <= 0) {
            throw new IOException(why);
        }
    }

    @Override
    public String getScheme() {
        return "flaky";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBase {
        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return base.read(into);
        }

        @Override
        public synchronized int read(ByteBuffer into, long position) throws IOException {
            return base.read(into, position);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            change();
            return base.write(from);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            change();
            return base.write(from, position);
        }

        @Override
        public long position() throws IOException {
            return base.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            base.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            change();
            base.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            change();
            stall();
            if (FAILING_FORCES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IOException("Input/output error");
            }
            base.force(metaData);
            FORCES.incrementAndGet();
        }

        @Override
        public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
