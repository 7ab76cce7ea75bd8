package com.intellidine.server.platform.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries the outbox to the broker: in order, each message until the broker has confirmed it. One relay works at a
/// time, on whichever node holds the lock. A broker that is down makes messages wait and stops nothing else.
public final class OutboxRelay implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH_MESSAGES = 500;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration LAST_ROUND_MAX = Duration.ofSeconds(3);
    private static final Duration CLOSE_WAIT_MAX = Duration.ofSeconds(5);

    private final Jdbi jdbi;
    private final OutboxStore store;
    private final MessageSender sender;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean ending;
    private volatile boolean closing;
    private boolean troubled;

    private OutboxRelay(Jdbi jdbi, OutboxStore store, MessageSender sender) {
        this.jdbi = jdbi;
        this.store = store;
        this.sender = sender;
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon(true).unstarted(this::run);
    }

    /// Returns at once, whether the broker is there or not.
    public static OutboxRelay start(Jdbi jdbi, OutboxStore store, String bootstrapServers) {
        OutboxRelay relay = new OutboxRelay(jdbi, store, new MessageSender(() -> producer(bootstrapServers)));
        relay.thread.start();
        return relay;
    }

    private static Producer<String, String> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        2,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        3_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        10_000,
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1_000,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        8L * 1024 * 1024,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "intellidine-relay"),
                new StringSerializer(),
                new StringSerializer());
    }

    /// Says that messages were committed. Never waits.
    public void signal() {
        bell.release();
    }

    private void run() {
        boolean last = false;
        while (!closing && !last) {
            // Looked at before reading, so that what was committed before close() is read once more.
            last = ending;
            Pass pass = carry();
            if (pass.trouble() != null) {
                noteTrouble(pass.trouble());
                if (!last) {
                    pause();
                }
            } else {
                troubled = false;
                if (pass.more()) {
                    last = false;
                } else if (!last) {
                    await(POLL);
                }
            }
        }
        // The mark of close() has done its work, and the producer would stop in the midst of its end for it.
        boolean marked = Thread.interrupted();
        sender.close();
        log.debug("outbox_relay_ended interrupted={}", marked);
    }

    /// @param more whether there may be more to tell at once
    /// @param trouble why not everything could be told, null when everything was
    private record Pass(boolean more, @Nullable Exception trouble) {}

    private Pass carry() {
        try {
            return drain();
        } catch (RuntimeException e) {
            // Whatever it is, messages that wait are better than messages that nobody carries any more.
            return new Pass(false, e);
        }
    }

    /// One batch. Only what the broker has confirmed, or will never take, is done with.
    private Pass drain() {
        return jdbi.inTransaction(handle -> {
            if (!store.tryLock(handle)) {
                return new Pass(false, null);
            }
            List<OutboxStore.Waiting> waiting = store.oldest(handle, BATCH_MESSAGES);
            if (waiting.isEmpty()) {
                return new Pass(false, null);
            }
            MessageSender.Told told = sender.tell(waiting);
            store.delete(handle, told.confirmed());
            store.markRefused(handle, told.refused());
            told.refused()
                    .forEach(refused -> log.error(
                            "outbox_message_refused topic={} key={} chars={}: the broker takes none so large; it stays in the table outbox",
                            refused.message().topic(),
                            refused.message().key(),
                            refused.message().payload().length()));
            return new Pass(waiting.size() == BATCH_MESSAGES, told.trouble());
        });
    }

    private void await(Duration limit) {
        try {
            if (bell.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            // Only close() interrupts, and the loop looks whether it did.
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_AFTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Once per outage: a broker that is down for a night is one line and not ten thousand.
    private void noteTrouble(Exception e) {
        if (!troubled && !closing) {
            log.warn("outbox_waits: the broker or the database does not answer; orders go on, messages wait", e);
        }
        troubled = true;
    }

    /// What was committed is told first, as long as the broker takes it; what it does not take waits for the next
    /// start.
    @Override
    public void close() {
        ending = true;
        signal();
        try {
            if (thread.join(LAST_ROUND_MAX)) {
                return;
            }
            closing = true;
            thread.interrupt();
            if (!thread.join(CLOSE_WAIT_MAX)) {
                log.warn("outbox_relay_still_running");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
