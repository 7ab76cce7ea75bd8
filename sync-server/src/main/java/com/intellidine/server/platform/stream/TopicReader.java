package com.intellidine.server.platform.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a whole topic as it stands, for checks. It belongs to no group and leaves no trace.
public final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(30);

    private TopicReader() {}

    /// One record of a topic.
    public record Message(int partition, long offset, String key, String payload) {}

    /// All records up to the present end, in the order of each partition; none when the topic does not exist.
    ///
    /// @throws KafkaException when the broker does not answer
    public static List<Message> readAll(String bootstrapServers, String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) ANSWER_WAIT_MAX.toMillis(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer())) {
            if (!consumer.listTopics().containsKey(topic)) {
                return List.of();
            }
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readUntil(consumer, ends);
        }
    }

    private static List<Message> readUntil(KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        List<Message> messages = new ArrayList<>();
        int silentPolls = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            int before = messages.size();
            for (ConsumerRecord<String, String> each : consumer.poll(POLL)) {
                messages.add(new Message(each.partition(), each.offset(), each.key(), each.value()));
            }
            silentPolls = messages.size() > before ? 0 : silentPolls + 1;
            if (silentPolls > ANSWER_WAIT_MAX.dividedBy(POLL)) {
                throw new KafkaException("the broker gives no records before the end of the topic");
            }
        }
        return messages;
    }
}
