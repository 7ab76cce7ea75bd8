package com.intellidine.server.platform.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/// Hands messages to the broker so that those of one key arrive in their order, whatever fails: the next of a key is
/// sent only when the one before it is confirmed. Used by one thread.
final class MessageSender implements AutoCloseable {
    private static final Duration CONFIRM_WAIT_MAX = Duration.ofSeconds(15);
    private static final Duration CLOSE_WAIT_MAX = Duration.ofSeconds(5);

    private final Supplier<Producer<String, String>> producers;
    private @Nullable Producer<String, String> producer;

    /// @param producers makes a new one when there is none yet or the last one was in trouble; it may throw
    MessageSender(Supplier<Producer<String, String>> producers) {
        this.producers = producers;
    }

    /// What became of messages; those in neither list may or may not have arrived and have to be sent again.
    ///
    /// @param confirmed the broker has them
    /// @param refused the broker will never take them, however often they are sent
    /// @param trouble why the others were not sent, null when there are no others
    record Told(
            List<OutboxStore.Waiting> confirmed,
            List<OutboxStore.Waiting> refused,
            @Nullable Exception trouble) {}

    /// @param waiting in their order
    Told tell(List<OutboxStore.Waiting> waiting) {
        Told told = new Told(new ArrayList<>(), new ArrayList<>(), null);
        for (List<OutboxStore.Waiting> round : rounds(waiting)) {
            told = tellRound(round, told);
            if (told.trouble() != null) {
                // An idempotent producer that gave a message up counts anew, so nothing of it is used any more.
                drop(Duration.ZERO);
                return told;
            }
        }
        return told;
    }

    /// The first of every key, then the second of every key, and so on.
    private static List<List<OutboxStore.Waiting>> rounds(List<OutboxStore.Waiting> waiting) {
        List<List<OutboxStore.Waiting>> rounds = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (OutboxStore.Waiting next : waiting) {
            int round = seen.merge(next.message().topic() + " " + next.message().key(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(next);
        }
        return rounds;
    }

    private Told tellRound(List<OutboxStore.Waiting> round, Told before) {
        List<OutboxStore.Waiting> confirmed = new ArrayList<>(before.confirmed());
        List<OutboxStore.Waiting> refused = new ArrayList<>(before.refused());
        @Nullable Exception trouble = null;
        try {
            List<Future<RecordMetadata>> confirmations = send(round);
            for (int i = 0; i < confirmations.size(); i++) {
                @Nullable Exception failure = failure(confirmations.get(i));
                if (failure == null) {
                    confirmed.add(round.get(i));
                } else if (failure instanceof RecordTooLargeException) {
                    refused.add(round.get(i));
                } else if (trouble == null) {
                    trouble = failure;
                }
            }
        } catch (InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            trouble = e;
        }
        return new Told(confirmed, refused, trouble);
    }

    /// Stops at the first that fails at once: with a broker that is away each further one would wait for it in vain.
    private List<Future<RecordMetadata>> send(List<OutboxStore.Waiting> round) {
        Producer<String, String> used = producer;
        if (used == null) {
            used = producers.get();
            producer = used;
        }
        List<Future<RecordMetadata>> confirmations = new ArrayList<>();
        for (OutboxStore.Waiting next : round) {
            OutboxMessage message = next.message();
            Future<RecordMetadata> confirmation =
                    used.send(new ProducerRecord<>(message.topic(), message.key(), message.payload()));
            confirmations.add(confirmation);
            if (confirmation.state() == Future.State.FAILED
                    && !(confirmation.exceptionNow() instanceof RecordTooLargeException)) {
                break;
            }
        }
        used.flush();
        return confirmations;
    }

    private static @Nullable Exception failure(Future<RecordMetadata> confirmation) {
        try {
            confirmation.get(CONFIRM_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException e) {
            return e;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private void drop(Duration waitMax) {
        @Nullable Producer<String, String> used = producer;
        producer = null;
        if (used != null) {
            used.close(waitMax);
        }
    }

    @Override
    public void close() {
        drop(CLOSE_WAIT_MAX);
    }
}
