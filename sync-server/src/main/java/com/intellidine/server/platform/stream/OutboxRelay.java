package com.intellidine.server.platform.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries the outbox to the broker: in order, each message until the broker has confirmed it. One relay works at a
/// time, on whichever node holds the lock. A broker that is down makes messages wait and stops nothing else.
public final class OutboxRelay implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH_MESSAGES = 500;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration CONFIRM_WAIT_MAX = Duration.ofSeconds(15);
    private static final Duration CLOSE_WAIT_MAX = Duration.ofSeconds(5);

    private final Jdbi jdbi;
    private final OutboxStore store;
    private final Producer<String, String> producer;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closing;
    private boolean troubled;

    private OutboxRelay(Jdbi jdbi, OutboxStore store, Producer<String, String> producer) {
        this.jdbi = jdbi;
        this.store = store;
        this.producer = producer;
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon(true).unstarted(this::run);
    }

    public static OutboxRelay start(Jdbi jdbi, OutboxStore store, String bootstrapServers) {
        OutboxRelay relay = new OutboxRelay(jdbi, store, producer(bootstrapServers));
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
        while (!closing) {
            try {
                boolean more = drain();
                troubled = false;
                if (!more) {
                    await(POLL);
                }
            } catch (JdbiException | KafkaException e) {
                noteTrouble(e);
                pause();
            }
        }
    }

    /// One batch. Nothing of it is deleted unless all of it was confirmed, so the order within a key holds.
    ///
    /// @return whether there may be more
    private boolean drain() {
        return jdbi.inTransaction(handle -> {
            if (!store.tryLock(handle)) {
                return false;
            }
            List<OutboxStore.Waiting> waiting = store.oldest(handle, BATCH_MESSAGES);
            if (waiting.isEmpty()) {
                return false;
            }
            tell(waiting);
            store.delete(handle, waiting);
            return waiting.size() == BATCH_MESSAGES;
        });
    }

    /// @throws KafkaException when the broker did not confirm each of them
    private void tell(List<OutboxStore.Waiting> waiting) {
        List<Future<RecordMetadata>> confirmations = new ArrayList<>();
        for (OutboxStore.Waiting next : waiting) {
            OutboxMessage message = next.message();
            confirmations.add(producer.send(new ProducerRecord<>(message.topic(), message.key(), message.payload())));
        }
        producer.flush();
        try {
            for (Future<RecordMetadata> confirmation : confirmations) {
                confirmation.get(CONFIRM_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("a message was not confirmed", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
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

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            if (!thread.join(CLOSE_WAIT_MAX)) {
                log.warn("outbox_relay_still_running");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(CLOSE_WAIT_MAX);
    }
}
