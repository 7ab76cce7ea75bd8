package com.intellidine.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.server.platform.database.Database;
import com.intellidine.server.platform.embedded.EmbeddedDatabase;
import com.intellidine.server.platform.stream.TopicReader;
import com.intellidine.server.sync.ServerAudit;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.NodeId;
import com.intellidine.wire.MessageFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The server as a process of its own, killed in the midst of its work.
@Timeout(180)
class KillIT {
    @TempDir
    Path folder;

    private final SmallDevice device = new SmallDevice(
            TestServer.SPICE,
            new NodeId(UUID.randomUUID()),
            new DeviceCode("K"),
            UUID.randomUUID().toString());

    @Test
    void losesNothingThatItAcknowledged() throws Exception {
        long acknowledged = pushUntilKilled();
        assertTrue(acknowledged > 0, "nothing was acknowledged before the kill");

        try (Running again = start()) {
            assertTrue(push(again, List.of()) >= acknowledged, "an acknowledged event is missing");
            assertEquals(device.texts().size(), push(again, device.texts()));
        }
        try (EmbeddedDatabase.OpenFolder stopped = EmbeddedDatabase.open(folder.resolve("data"))) {
            assertEquals(
                    List.of(),
                    ServerAudit.run(stopped.database().auditUrl()).findings().stream()
                            .filter(finding -> !finding.contains("outbox"))
                            .toList());
            assertEquals(device.texts().size() / 6 * 2, told(stopped).size(), "messages of an order are missing");
        }
    }

    /// Everything that reached the broker or still waits for it, repeats left out.
    private static Set<String> told(EmbeddedDatabase.OpenFolder stopped) {
        List<String> payloads = new ArrayList<>(stopped.messages("orders").stream()
                .map(TopicReader.Message::payload)
                .toList());
        payloads.addAll(Database.forAudit(stopped.database().auditUrl())
                .withHandle(handle -> handle.createQuery("select payload from outbox")
                        .mapTo(String.class)
                        .list()));
        return payloads.stream()
                .map(payload -> payload.replaceFirst("\"event_id\":\"[^\"]+\"", ""))
                .collect(Collectors.toSet());
    }

    private long pushUntilKilled() throws IOException, InterruptedException {
        long acknowledged = 0;
        try (Running server = start()) {
            Thread killer = Thread.ofVirtual().unstarted(() -> server.process().destroyForcibly());
            for (int order = 0; order < 10_000; order++) {
                device.wholeOrder();
                int from = Math.max(0, device.texts().size() - 12);
                try {
                    acknowledged = push(
                            server, device.texts().subList(from, device.texts().size()));
                } catch (IOException e) {
                    // The kill came in the midst of this push.
                    return acknowledged;
                }
                if (order == 10) {
                    killer.start();
                }
            }
        }
        throw new IllegalStateException("the server outlived its kill");
    }

    private record Running(Process process, String url) implements AutoCloseable {
        @Override
        public void close() {
            try {
                process.getOutputStream().close();
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (IOException | InterruptedException e) {
                process.destroyForcibly();
            }
        }
    }

    private Running start() throws IOException {
        Path devices = folder.resolve("devices.properties");
        Files.writeString(devices, """
                device.1.tenant = %s
                device.1.node = %s
                device.1.code = %s
                device.1.name = Killer
                device.1.kind = terminal
                device.1.token = %s
                """.formatted(TestServer.SPICE, device.node(), device.code(), device.token()));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx192m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ServerMain.class.getName(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        "0",
                        "--demo",
                        "--devices",
                        devices.toString(),
                        "--until-stdin-closes")
                .redirectError(folder.resolve("stderr").toFile())
                .start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        if (line == null || !line.startsWith("READY ")) {
            process.destroyForcibly();
            throw new IOException("not ready: " + line + " " + Files.readString(folder.resolve("stderr")));
        }
        return new Running(process, line.substring("READY ".length()));
    }

    private long push(Running server, List<String> texts) throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(server.url() + "/api/sync/push"))
                            .timeout(Duration.ofSeconds(30))
                            .header("Authorization", "Bearer " + device.token())
                            .header("X-Protocol", "1")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    MessageFormat.write(new Push(device.node(), texts))))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return MessageFormat.readPushAnswer(answer.body()).vector().seqOf(device.node());
        } catch (MessageFormat.MalformedMessageException e) {
            throw new IllegalStateException(e);
        }
    }
}
