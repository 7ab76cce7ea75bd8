package com.intellidine.pos.printing;

import com.intellidine.receipt.Document;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An ESC/POS printer on the network. One worker sends one slip after the other, each on a connection of its
/// own, so that several terminals can share a printer.
public final class EscPosPrinter implements ReceiptPrinter {
    /// 80 mm paper.
    public static final int COLUMNS_WIDE = 48;

    /// 58 mm paper.
    public static final int COLUMNS_NARROW = 32;

    static final int WAITING_MAX = 50;
    private static final int TRIES_MAX = 3;
    private static final long TRYING_MAX_MS = 10_000;
    private static final long PAUSE_MS = 500;
    private static final int BYTES_PER_MS_MIN = 2;
    private static final long CLOSE_MAX_MS = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinter.class);

    private final PrinterAddress address;
    private final int columns;
    private final long tryingMaxMs;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<PrintJob> waiting = new ArrayDeque<>();
    private final ScheduledExecutorService watches;
    private final Thread worker;
    private boolean closed;
    private volatile @Nullable PrinterConnection connected;

    private EscPosPrinter(PrinterAddress address, int columns, long tryingMaxMs) {
        this.address = address;
        this.columns = columns;
        this.tryingMaxMs = tryingMaxMs;
        this.watches = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("printer-watch").factory());
        this.worker = Thread.ofPlatform().daemon().name("printer").unstarted(this::work);
    }

    /// Connects to nothing yet: a printer that is off now may be on when there is something to print.
    ///
    /// @param columns of the paper: [#COLUMNS_WIDE] or [#COLUMNS_NARROW]
    public static EscPosPrinter open(PrinterAddress address, int columns) {
        return open(address, columns, TRYING_MAX_MS);
    }

    static EscPosPrinter open(PrinterAddress address, int columns, long tryingMaxMs) {
        EscPosPrinter printer = new EscPosPrinter(address, columns, tryingMaxMs);
        printer.worker.start();
        return printer;
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public CompletableFuture<PrintResult> print(Document document) {
        return submit(PrintJob.print(document));
    }

    @Override
    public CompletableFuture<PrintResult> openDrawer() {
        return submit(PrintJob.openDrawer());
    }

    private CompletableFuture<PrintResult> submit(PrintJob job) {
        lock.lock();
        try {
            if (closed) {
                job.failed("the app is closing; print again after the next start.", null);
            } else if (waiting.size() >= WAITING_MAX) {
                job.failed(WAITING_MAX + " slips wait for " + who() + " already; see to it and print again.", null);
            } else {
                waiting.add(job);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
        return job.result();
    }

    private void work() {
        SlipBytes slips = new SlipBytes(columns);
        for (PrintJob job = next(); job != null; job = next()) {
            try {
                print(job, slips);
            } catch (RuntimeException e) {
                // A slip that can't be made must not keep those behind it from being printed.
                LOG.error("slip could not be made", e);
                job.failed("something is wrong with this slip; write it by hand and tell support.", e);
            }
        }
        watches.shutdownNow();
    }

    private @Nullable PrintJob next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return closed ? null : waiting.poll();
        } finally {
            lock.unlock();
        }
    }

    private void print(PrintJob job, SlipBytes slips) {
        // Behind a dead printer slips have waited long enough: one more try for each, so that all hear of it soon.
        int tries = job.ageMs() > tryingMaxMs ? 1 : TRIES_MAX;
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(tryingMaxMs);
        for (int attempt = 1; ; attempt++) {
            long leftMs = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            try {
                send(job, slips, leftMs);
                return;
            } catch (IOException e) {
                LOG.info("printer failed printer={} attempt={} reason={}", address, attempt, e.toString());
                if (attempt >= tries || leftMs <= 2 * PAUSE_MS || closedWithin(PAUSE_MS * attempt)) {
                    job.failed(whyNot(job), e);
                    return;
                }
            }
        }
    }

    private String whyNot(PrintJob job) {
        return job.begun()
                ? who() + " stopped in the middle; look at what came out and print again."
                : who() + " does not answer; check its power and its cable and print again.";
    }

    private void send(PrintJob job, SlipBytes slips, long limitMs) throws IOException {
        byte[] bytes = job.bytes(slips);
        // A long slip may take a slow printer longer than one try lasts.
        long printingMs = Math.min(bytes.length / BYTES_PER_MS_MIN, tryingMaxMs);
        try (PrinterConnection connection = PrinterConnection.open(address, limitMs + printingMs, watches)) {
            connected = connection;
            // The drawer opens whether there is paper or not.
            Optional<PrinterStatus> before = job.needsPaper() ? connection.status() : Optional.empty();
            @Nullable String trouble = before.map(PrinterStatus::trouble).orElse(null);
            if (trouble != null) {
                job.failed(who() + " " + trouble, null);
                return;
            }
            job.begin();
            connection.write(bytes);
            if (before.isPresent()) {
                trouble =
                        connection.statusAtTheEnd().map(PrinterStatus::trouble).orElse(null);
            }
            connection.finish();
            job.sent(trouble == null ? null : who() + " " + trouble);
        } finally {
            connected = null;
        }
    }

    private String who() {
        return "the printer at " + address;
    }

    private boolean closedWithin(long ms) {
        long left = TimeUnit.MILLISECONDS.toNanos(ms);
        lock.lock();
        try {
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Lets the slip that is being printed come out, within a limit.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            worker.join(CLOSE_MAX_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cut(connected);
        for (PrintJob job = waiting.poll(); job != null; job = waiting.poll()) {
            job.failed("the app is closing; print again after the next start.", null);
        }
    }

    private static void cut(@Nullable PrinterConnection connection) {
        if (connection != null) {
            connection.cut();
        }
    }
}
