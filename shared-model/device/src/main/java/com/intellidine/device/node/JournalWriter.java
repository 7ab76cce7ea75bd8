package com.intellidine.device.node;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.sync.Placed;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that writes groups to the journal, in order, several waiting ones in one transaction.
final class JournalWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    private static final int GROUP_MAX_EVENTS = 500;
    private static final long RETRY_PAUSE_MS = 1_000;
    private static final String UNEXPECTED =
            "This terminal can't save: something is wrong in the program itself. Take orders on another terminal, and"
                    + " start this one again; app.log says what it was. (S-BUG)";
    private static final String HANGS =
            "The disk of this device does not answer, so nothing is saved at the moment. Do not switch the device off;"
                    + " it goes on by itself as soon as the disk answers. (S-HANG)";
    private static final long CLOSE_WAIT_MAX_MS = 10_000;

    /// To write the whole store anew may take some seconds, and that of a year a minute.
    private static final Duration TIDY_LIMIT = Duration.ofMinutes(2);

    /// How long a writer waits before it takes the quiet for a moment of rest, and a write may take before it hangs.
    ///
    /// @param rest short enough to come about between two courses, long enough not to come about between two dishes
    /// @param hang longer than a disk that spins up or a card that tidies itself takes
    record Patience(Duration rest, Duration hang) {
        static final Patience DEFAULT = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(5));
    }

    private final Journal journal;
    private final LongConsumer onStored;
    private final Runnable onChanged;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Deque<Job> queue = new ArrayDeque<>();
    private final Map<String, Integer> pending = new HashMap<>();
    private final Thread thread;
    private final Patience patience;
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("journal-watch").factory());
    /// Only the thread that writes counts them.
    private long deeds;

    /// Number of the deed that goes on at the moment, or 0.
    private long working;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private int unsaved;
    private boolean closing;
    private volatile Saving saving = new Saving(0, null);

    private record Job(Journal.Group group, long upTo, CompletableFuture<Void> durable) {}

    /// @param onStored is told up to where everything is on the disk
    JournalWriter(Journal journal, LongConsumer onStored, Runnable onChanged) {
        this(journal, onStored, onChanged, Patience.DEFAULT);
    }

    JournalWriter(Journal journal, LongConsumer onStored, Runnable onChanged, Patience patience) {
        this.journal = journal;
        this.patience = patience;
        this.watch.setRemoveOnCancelPolicy(true);
        this.onStored = onStored;
        this.onChanged = onChanged;
        this.thread = Thread.ofPlatform().daemon().name("journal-writer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    Saving saving() {
        return saving;
    }

    /// @param upTo how many events were ever added with these
    void add(Journal.Group group, long upTo) {
        Job job = new Job(group, upTo, new CompletableFuture<>());
        lock.lock();
        try {
            queue.addLast(job);
            last = job.durable();
            unsaved += group.entries().size();
            group.entries()
                    .forEach(entry -> entry.envelope()
                            .aggregates()
                            .forEach(aggregate -> pending.merge(aggregate, 1, Integer::sum)));
            saving = new Saving(unsaved, saving.failure());
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Completes when everything handed over so far is on the disk.
    CompletableFuture<Void> flushed() {
        lock.lock();
        try {
            return last.copy();
        } finally {
            lock.unlock();
        }
    }

    /// Whether some event of an aggregate is not on the disk yet.
    boolean pending(String aggregate) {
        lock.lock();
        try {
            return pending.containsKey(aggregate);
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            for (List<Job> jobs = next(); !jobs.isEmpty(); jobs = next()) {
                Journal.Group group = merge(jobs);
                writeUntilDone(group);
                done(group, jobs);
                tidy(() -> true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Whatever ended it: nobody must believe that something is still being saved.
            if (!closing()) {
                failed(UNEXPECTED);
            }
        }
    }

    private boolean closing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    /// The waiting jobs, as many as fit in one transaction; empty when it is time to end. Uses the first moment of
    /// rest.
    private List<Job> next() throws InterruptedException {
        if (!awaitWork(patience.rest())) {
            tidy(this::disturbed);
            awaitWork(Duration.ofNanos(Long.MAX_VALUE));
        }
        return take();
    }

    /// Whether there is something to do, or it is time to end, before so much time is over.
    private boolean awaitWork(Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            while (left > 0 && queue.isEmpty() && !closing) {
                left = work.awaitNanos(left);
            }
            return disturbed();
        } finally {
            lock.unlock();
        }
    }

    private boolean disturbed() {
        lock.lock();
        try {
            return !queue.isEmpty() || closing;
        } finally {
            lock.unlock();
        }
    }

    private List<Job> take() {
        lock.lock();
        try {
            List<Job> jobs = new ArrayList<>();
            int events = 0;
            while (!queue.isEmpty() && events < GROUP_MAX_EVENTS) {
                Job job = queue.removeFirst();
                events += job.group().entries().size();
                jobs.add(job);
            }
            return jobs;
        } finally {
            lock.unlock();
        }
    }

    private void tidy(BooleanSupplier disturbed) {
        try {
            watched(TIDY_LIMIT, () -> journal.tidy(disturbed, this::closing));
        } catch (RuntimeException e) {
            LOG.error("could not tidy the journal", e);
        }
    }

    /// A disk that hangs reports nothing and throws nothing, so the clock must say it.
    private void watched(Duration limit, Runnable deed) {
        long now = ++deeds;
        setWorking(now);
        ScheduledFuture<?> alarm = watch.schedule(() -> hangs(now), limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            deed.run();
        } finally {
            alarm.cancel(false);
            if (setWorking(0)) {
                onChanged.run();
            }
        }
    }

    /// Whether what was going on had been taken for hanging.
    private boolean setWorking(long deed) {
        lock.lock();
        try {
            working = deed;
            boolean hung = HANGS.equals(saving.failure());
            if (hung) {
                saving = new Saving(unsaved, null);
            }
            return hung;
        } finally {
            lock.unlock();
        }
    }

    private void hangs(long deed) {
        lock.lock();
        try {
            if (working != deed) {
                return;
            }
            saving = new Saving(unsaved, HANGS);
        } finally {
            lock.unlock();
        }
        LOG.error("the disk does not answer");
        onChanged.run();
    }

    private static Journal.Group merge(List<Job> jobs) {
        List<Placed> placed = new ArrayList<>();
        Set<String> changed = new LinkedHashSet<>();
        Map<String, Aggregate> states = new LinkedHashMap<>();
        for (Job job : jobs) {
            placed.addAll(job.group().placed());
            changed.addAll(job.group().changed());
            states.putAll(job.group().states());
        }
        return new Journal.Group(
                placed,
                changed,
                states,
                jobs.stream().anyMatch(job -> job.group().copied()));
    }

    /// Nothing that was decided is dropped: a disk that takes nothing is tried again until it does or the program ends.
    private void writeUntilDone(Journal.Group group) throws InterruptedException {
        while (true) {
            try {
                watched(patience.hang(), () -> journal.write(group));
                return;
            } catch (UnableToWriteException e) {
                fail(group, String.valueOf(e.getMessage()), e);
            } catch (RuntimeException e) {
                // A bug of ours must not end this thread: people would wait for "saved" for ever.
                fail(group, UNEXPECTED, e);
            }
            TimeUnit.MILLISECONDS.sleep(RETRY_PAUSE_MS);
        }
    }

    /// Logged once and not at every attempt: the disk may be full.
    private void fail(Journal.Group group, String sentence, RuntimeException cause) {
        if (!sentence.equals(saving.failure())) {
            LOG.error("journal write failed events={}", group.entries().size(), cause);
        }
        failed(sentence);
    }

    private void failed(String sentence) {
        lock.lock();
        try {
            saving = new Saving(unsaved, sentence);
        } finally {
            lock.unlock();
        }
        onChanged.run();
    }

    private void done(Journal.Group group, List<Job> jobs) {
        lock.lock();
        try {
            group.entries()
                    .forEach(entry -> entry.envelope()
                            .aggregates()
                            .forEach(aggregate -> pending.computeIfPresent(
                                    aggregate, (key, count) -> count == 1 ? null : count - 1)));
        } finally {
            lock.unlock();
        }
        try {
            onStored.accept(jobs.getLast().upTo());
        } catch (RuntimeException e) {
            LOG.error("could not let go of what is on the disk", e);
        }
        lock.lock();
        try {
            unsaved -= group.entries().size();
            saving = new Saving(unsaved, null);
        } finally {
            lock.unlock();
        }
        jobs.forEach(job -> job.durable().complete(null));
        onChanged.run();
    }

    /// Whether its thread is over, so that nobody uses the journal any more.
    boolean ended() {
        return !thread.isAlive();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            work.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(CLOSE_WAIT_MAX_MS);
            if (thread.isAlive()) {
                Saving now = saving;
                LOG.error("closing with events not on the disk unsaved={} failure={}", now.unsaved(), now.failure());
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watch.shutdownNow();
        }
    }
}
