package com.intellidine.server.platform.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;

/// A broker that takes every message but those that it is told to fail.
final class ScriptedBroker extends MockProducer<String, String> {
    private final Map<String, Exception> failing = new HashMap<>();
    private final List<String> arrived = new ArrayList<>();
    private final List<Runnable> late = new ArrayList<>();
    private boolean away;
    private int sent;

    ScriptedBroker() {
        super(true, null, new StringSerializer(), new StringSerializer());
    }

    /// From now on nothing is taken, and the sender is told so at once.
    void goAway() {
        away = true;
    }

    /// Fails when it is waited for, as most messages do that a broker does not take.
    void fail(String payload, Exception failure) {
        failing.put(payload, failure);
    }

    void heal() {
        failing.clear();
    }

    List<String> arrived() {
        return List.copyOf(arrived);
    }

    int sent() {
        return sent;
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> message) {
        sent++;
        if (away) {
            return CompletableFuture.failedFuture(new TimeoutException("no broker"));
        }
        Exception failure = failing.get(message.value());
        if (failure != null) {
            CompletableFuture<RecordMetadata> confirmation = new CompletableFuture<>();
            late.add(() -> confirmation.completeExceptionally(failure));
            return confirmation;
        }
        arrived.add(message.value());
        return CompletableFuture.completedFuture(
                new RecordMetadata(new TopicPartition(message.topic(), 0), arrived.size(), 0, 0, 0, 0));
    }

    @Override
    public synchronized void flush() {
        late.forEach(Runnable::run);
        late.clear();
    }

    @Override
    public void close(Duration limit) {
        // A producer ends; the broker stays.
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> message, Callback callback) {
        throw new UnsupportedOperationException("nobody here sends with a callback");
    }
}
