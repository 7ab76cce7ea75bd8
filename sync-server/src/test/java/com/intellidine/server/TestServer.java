package com.intellidine.server;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.TenantId;
import com.intellidine.server.auth.Devices;
import com.intellidine.server.platform.ServerSecret;
import com.intellidine.sync.Messages.Pull;
import com.intellidine.sync.Messages.PullAnswer;
import com.intellidine.sync.Messages.Push;
import com.intellidine.sync.Messages.PushAnswer;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Vector;
import com.intellidine.wire.MessageFormat;
import com.intellidine.wire.MessageFormat.MalformedMessageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real server in this process. The tests share one PostgreSQL and one Kafka; each that asks for it gets a server
/// with a database of its own on them.
public final class TestServer implements AutoCloseable {
    public static final TenantId SPICE = DemoRestaurant.SPICE_ROUTE.tenant();
    public static final TenantId BIRYANI = DemoRestaurant.BIRYANI_HOUSE.tenant();

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Queue<Path> FOLDERS = new ConcurrentLinkedQueue<>();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final RunningServer server;
    private final String auditUrl;

    private TestServer(RunningServer server, String auditUrl) {
        this.server = server;
        this.auditUrl = auditUrl;
    }

    private static final class Shared {
        private static final TestServer SERVER = start();

        private static TestServer start() {
            try {
                Path data = folder();
                RunningServer running = RunningServer.start(settings(data, null, null));
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                    running.close();
                    deleteFolders();
                }));
                return new TestServer(running, running.auditUrl());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("intellidine-it");
        FOLDERS.add(folder);
        return folder;
    }

    /// What can't be deleted stays in the system's folder for such things.
    private static void deleteFolders() {
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException | UncheckedIOException e) {
                System.err.println("left behind: " + folder);
            }
        }
    }

    static ServerSettings settings(Path data, @Nullable String databaseUrl, @Nullable String kafkaServers) {
        return new ServerSettings(
                data,
                "127.0.0.1",
                0,
                true,
                null,
                false,
                new ServerSecret("a secret of the tests that is long enough"),
                databaseUrl,
                kafkaServers);
    }

    /// The one that all tests share; it ends with the tests.
    public static TestServer shared() {
        return Shared.SERVER;
    }

    /// One with a new database, on the shared PostgreSQL.
    ///
    /// @param kafkaServers null for the shared broker
    public static TestServer fresh(@Nullable String kafkaServers) {
        try {
            String auditUrl = freshDatabase();
            RunningServer running = RunningServer.start(settings(
                    folder(), ownerUrl(auditUrl), kafkaServers == null ? shared().kafkaServers() : kafkaServers));
            return new TestServer(running, auditUrl);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An empty one on the shared PostgreSQL.
    ///
    /// @return its address for the audit
    public static String freshDatabase() {
        String name = "fresh_" + NUMBERS.incrementAndGet();
        String shared = shared().auditUrl;
        try (Connection connection = DriverManager.getConnection(shared);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner intellidine_owner");
            return shared.replace("/intellidine?", "/" + name + "?");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String ownerUrl(String auditUrl) {
        return auditUrl.replace("user=postgres", "user=intellidine_owner");
    }

    public String url() {
        return server.url();
    }

    public String auditUrl() {
        return auditUrl;
    }

    public String kafkaServers() {
        return server.kafkaServers();
    }

    /// For what a test needs of the inside.
    public <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    /// An enrolled device with a new node.
    public SmallDevice enrol(TenantId tenant) {
        NodeId node = new NodeId(UUID.randomUUID());
        DeviceCode code = new DeviceCode(
                Integer.toString(36 * 36 + NUMBERS.incrementAndGet(), 36).toUpperCase(java.util.Locale.ROOT));
        String token = UUID.randomUUID().toString() + UUID.randomUUID();
        bean(Devices.class).enrol(new Devices.Enrolment(tenant, node, code, "Test " + code, "terminal", token));
        return new SmallDevice(tenant, node, code, token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path));
    }

    /// A message of the protocol from a device.
    public HttpResponse<String> sync(String verb, String token, String body) {
        return send(request("/api/sync/" + verb)
                .header("Authorization", "Bearer " + token)
                .header("X-Protocol", "1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public PushAnswer push(SmallDevice device, List<String> texts) {
        HttpResponse<String> answer = sync("push", device.token(), MessageFormat.write(new Push(device.node(), texts)));
        try {
            return MessageFormat.readPushAnswer(answer.body());
        } catch (MalformedMessageException e) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body(), e);
        }
    }

    public PullAnswer pull(SmallDevice device, Vector vector, int limit, int waitMs) {
        HttpResponse<String> answer =
                sync("pull", device.token(), MessageFormat.write(new Pull(device.node(), vector, limit, waitMs)));
        try {
            return MessageFormat.readPullAnswer(answer.body());
        } catch (MalformedMessageException e) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body(), e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
