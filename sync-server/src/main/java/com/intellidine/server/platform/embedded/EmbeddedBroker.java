package com.intellidine.server.platform.embedded;

import com.intellidine.server.platform.UnableToStartException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// A Kafka broker inside this process, on the loopback interface, with its topics under the server's folder.
public final class EmbeddedBroker implements AutoCloseable {
    private static final String NODE_ID = "1";

    private final KafkaRaftServer server;
    private final String address;

    private EmbeddedBroker(KafkaRaftServer server, String address) {
        this.server = server;
        this.address = address;
    }

    /// Starts the broker of a folder that this process holds. Blocks for some seconds.
    ///
    /// @param port on which it will listen
    public static EmbeddedBroker start(DataFolder folder, int port) {
        Path topics = folder.path().resolve("kafka");
        try {
            Files.createDirectories(topics);
            if (!Files.exists(topics.resolve("meta.properties"))) {
                format(topics);
            }
            KafkaRaftServer server =
                    new KafkaRaftServer(new KafkaConfig(settings(topics, port, Ports.free()), false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, "127.0.0.1:" + port);
        } catch (Exception e) {
            throw new UnableToStartException(
                    "The embedded Kafka did not start under " + topics
                            + ": set KAFKA_BOOTSTRAP_SERVERS to one that runs, or remove the folder.",
                    e);
        }
    }

    private static void format(Path topics) throws Exception {
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setNodeId(Integer.parseInt(NODE_ID))
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(topics.toString())
                    .setMetadataLogDirectory(topics.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .setPrintStream(silent)
                    .run();
        }
    }

    private static Map<String, String> settings(Path topics, int port, int controllerPort) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", NODE_ID);
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", topics.toRealPath().toString());
        // There is no second copy, so what was acknowledged must be on this disk, and it stays.
        settings.put("log.flush.interval.messages", "1");
        settings.put("log.retention.ms", "-1");
        for (String internal : new String[] {
            "offsets.topic.replication.factor",
            "offsets.topic.num.partitions",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "transaction.state.log.num.partitions",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.min.isr",
            "share.coordinator.state.topic.num.partitions",
            "num.partitions",
            "num.recovery.threads.per.data.dir"
        }) {
            settings.put(internal, "1");
        }
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.io.threads", "2");
        settings.put("num.network.threads", "1");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        // A broker alone is never fenced by a slow start of its own controller.
        settings.put("broker.session.timeout.ms", "1500");
        settings.put("broker.heartbeat.interval.ms", "300");
        settings.put("auto.create.topics.enable", "true");
        return settings;
    }

    /// For `bootstrap.servers`.
    public String address() {
        return address;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
