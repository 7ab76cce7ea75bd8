package com.intellidine.server.sync;

import com.intellidine.domain.common.TenantId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes those who wait for a restaurant's log to grow: at once when it grew here, within a tenth of a second when
/// another node of the server stored something. Holds no connection to the database while they wait.
final class News implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(News.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Function<Collection<TenantId>, Map<TenantId, Long>> positions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition waitersCame = lock.newCondition();
    private final Map<TenantId, Waiters> waiting = new HashMap<>();
    private final Thread poller;
    private boolean closing;

    private static final class Waiters {
        private final Condition grew;
        private int count;
        private long rings;
        private @Nullable Long position;

        Waiters(Condition grew) {
            this.grew = grew;
        }
    }

    /// @param positions the last committed position of each restaurant
    News(Function<Collection<TenantId>, Map<TenantId, Long>> positions) {
        this.positions = positions;
        this.poller =
                Thread.ofPlatform().name("news-of-other-nodes").daemon(true).unstarted(this::poll);
    }

    void start() {
        poller.start();
    }

    /// The log of this restaurant grew and the growth is committed.
    void ring(TenantId tenant) {
        lock.lock();
        try {
            @Nullable Waiters waiters = waiting.get(tenant);
            if (waiters != null) {
                ring(waiters);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void ring(Waiters waiters) {
        waiters.rings++;
        waiters.grew.signalAll();
    }

    /// A place among the waiting. It counts rings from the moment it is taken, so that nothing which is committed
    /// between looking and waiting is missed.
    final class Place implements AutoCloseable {
        private final TenantId tenant;
        private final Waiters waiters;
        private long heard;

        private Place(TenantId tenant, Waiters waiters) {
            this.tenant = tenant;
            this.waiters = waiters;
            this.heard = waiters.rings;
        }

        /// Waits for a ring that was not heard yet.
        ///
        /// @return false when the time is over or the server closes
        boolean await(Duration limit) throws InterruptedException {
            long nanosLeft = limit.toNanos();
            lock.lock();
            try {
                while (waiters.rings == heard && !closing) {
                    if (nanosLeft <= 0) {
                        return false;
                    }
                    nanosLeft = waiters.grew.awaitNanos(nanosLeft);
                }
                heard = waiters.rings;
                return !closing;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                waiters.count--;
                if (waiters.count == 0) {
                    waiting.remove(tenant);
                }
            } finally {
                lock.unlock();
            }
        }
    }

    Place place(TenantId tenant) {
        lock.lock();
        try {
            Waiters waiters = waiting.computeIfAbsent(tenant, key -> new Waiters(lock.newCondition()));
            waiters.count++;
            waitersCame.signal();
            return new Place(tenant, waiters);
        } finally {
            lock.unlock();
        }
    }

    private void poll() {
        boolean troubled = false;
        try {
            while (awaitWaiters()) {
                try {
                    compare(positions.apply(tenantsWaitedFor()));
                    troubled = false;
                } catch (RuntimeException e) {
                    // Once per outage. Those who wait are still woken by what is stored here.
                    if (!troubled) {
                        log.warn("no_news_of_other_nodes: the database does not answer", e);
                    }
                    troubled = true;
                }
                Thread.sleep(POLL);
            }
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitWaiters() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closing) {
                waitersCame.await();
            }
            return !closing;
        } finally {
            lock.unlock();
        }
    }

    private List<TenantId> tenantsWaitedFor() {
        lock.lock();
        try {
            return List.copyOf(waiting.keySet());
        } finally {
            lock.unlock();
        }
    }

    private void compare(Map<TenantId, Long> now) {
        lock.lock();
        try {
            now.forEach((tenant, position) -> {
                @Nullable Waiters waiters = waiting.get(tenant);
                if (waiters != null && !position.equals(waiters.position)) {
                    // The first look rings as well: something may have come just before it.
                    waiters.position = position;
                    ring(waiters);
                }
            });
        } finally {
            lock.unlock();
        }
    }

    /// Lets everybody who waits go.
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            waiting.values().forEach(waiters -> waiters.grew.signalAll());
            waitersCame.signalAll();
        } finally {
            lock.unlock();
        }
        poller.interrupt();
    }
}
