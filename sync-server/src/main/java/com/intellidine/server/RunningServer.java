package com.intellidine.server;

import com.intellidine.domain.common.Ids;
import com.intellidine.server.auth.DeviceList;
import com.intellidine.server.auth.Devices;
import com.intellidine.server.auth.StaffSessions;
import com.intellidine.server.demo.DemoSeed;
import com.intellidine.server.platform.ServerSecret;
import com.intellidine.server.platform.UnableToStartException;
import com.intellidine.server.platform.database.Database;
import com.intellidine.server.platform.database.DatabaseAddress;
import com.intellidine.server.platform.database.DatabaseRole;
import com.intellidine.server.platform.embedded.DataFolder;
import com.intellidine.server.platform.embedded.EmbeddedBroker;
import com.intellidine.server.platform.embedded.EmbeddedDatabase;
import com.intellidine.server.platform.embedded.Ports;
import com.intellidine.server.platform.stream.OutboxRelay;
import com.intellidine.server.platform.stream.OutboxStore;
import com.intellidine.server.sync.Ledger;
import com.intellidine.server.tenant.TenantRegistry;
import com.intellidine.wire.EventFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The whole server in this process, from its folder to its port. What was opened is closed in the opposite order.
final class RunningServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RunningServer.class);

    private final ServerSettings settings;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private @Nullable ConfigurableApplicationContext context;
    private String url = "";
    private String kafkaServers = "";
    private String auditUrl = "";

    private RunningServer(ServerSettings settings) {
        this.settings = settings;
    }

    /// Returns when it serves.
    ///
    /// @throws UnableToStartException with a sentence; everything that was opened is closed again
    static RunningServer start(ServerSettings settings) {
        RunningServer server = new RunningServer(settings);
        try {
            server.open();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    String url() {
        return url;
    }

    String kafkaServers() {
        return kafkaServers;
    }

    /// One of its parts.
    <T> T bean(Class<T> type) {
        if (context == null) {
            throw new IllegalStateException("the server does not run");
        }
        return context.getBean(type);
    }

    /// JDBC address of the role that sees every row; empty when the database is not the embedded one.
    String auditUrl() {
        return auditUrl;
    }

    private void open() {
        insistOnFreePort();
        DataFolder folder = DataFolder.hold(settings.data());
        opened.push(folder);
        kafkaServers = settings.kafkaServers() != null ? settings.kafkaServers() : startBroker(folder);
        String databaseUrl = settings.databaseUrl();
        Database database = Database.open(
                databaseUrl != null ? DatabaseAddress.parse(databaseUrl) : embeddedDatabase(folder),
                settings.secret().value(),
                EventFormat.GENERATION);
        opened.push(database);
        if (!settings.demo()) {
            DemoSeed.insistOnNone(database.tx(), new TenantRegistry());
        }
        OutboxStore outbox = new OutboxStore();
        OutboxRelay relay = OutboxRelay.start(database.jdbi(DatabaseRole.RELAY), outbox, kafkaServers);
        opened.push(relay);
        serve(database, outbox, relay);
    }

    /// Before minutes of work are begun that the port would make useless.
    private void insistOnFreePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()));
        } catch (IOException e) {
            throw portTaken(e);
        }
    }

    private UnableToStartException portTaken(Exception e) {
        return new UnableToStartException(
                "The port " + settings.port() + " of " + settings.address()
                        + " can't be used, because another program has it or the address is not this machine's: choose another with --port.",
                e);
    }

    /// Kafka takes some seconds, and orders go on without it, so nobody waits for it here.
    private String startBroker(DataFolder folder) {
        int port = Ports.free();
        CompletableFuture<EmbeddedBroker> starting = CompletableFuture.supplyAsync(
                () -> brokerOrSayWhyNot(folder, port),
                task -> Thread.ofPlatform().name("embedded-broker").start(task));
        opened.push(() -> {
            try {
                starting.join().close();
            } catch (CompletionException e) {
                log.debug("the broker that did not start needs no stop", e);
            }
        });
        return "127.0.0.1:" + port;
    }

    private static EmbeddedBroker brokerOrSayWhyNot(DataFolder folder, int port) {
        try {
            return EmbeddedBroker.start(folder, port);
        } catch (UnableToStartException e) {
            log.error(e.sentence(), e);
            throw e;
        }
    }

    private DatabaseAddress embeddedDatabase(DataFolder folder) {
        EmbeddedDatabase embedded = EmbeddedDatabase.start(folder);
        opened.push(embedded);
        auditUrl = embedded.auditUrl();
        return new DatabaseAddress(embedded.ownerUrl(), null, null);
    }

    private void serve(Database database, OutboxStore outbox, OutboxRelay relay) {
        SpringApplication application = new SpringApplicationBuilder(ServerModules.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers((ConfigurableApplicationContext starting) -> {
                    GenericApplicationContext beans = (GenericApplicationContext) starting;
                    beans.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
                    beans.registerBean(OutboxStore.class, () -> outbox);
                    beans.registerBean(OutboxRelay.class, () -> relay, bean -> bean.setDestroyMethodName(""));
                    beans.registerBean(ServerSecret.class, settings::secret);
                    beans.registerBean(InstantSource.class, Clock::systemUTC);
                    beans.registerBean(Ids.class, () -> UUID::randomUUID);
                })
                .build();
        application.setDefaultProperties(Map.ofEntries(
                Map.entry("server.address", settings.address()),
                Map.entry("server.port", settings.port()),
                Map.entry("server.http2.enabled", true),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "3s"),
                Map.entry("server.tomcat.connection-timeout", "10s"),
                Map.entry("server.tomcat.max-http-form-post-size", "1MB"),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.web.resources.add-mappings", false),
                Map.entry("spring.main.keep-alive", false),
                Map.entry("spring.jmx.enabled", false)));
        try {
            ConfigurableApplicationContext started = application.run();
            context = started;
            opened.push(started);
            // First of all, so that hanging pulls end and the web server can stop.
            opened.push(started.getBean(Ledger.class));
            url = "http://" + settings.address() + ":" + port(started);
            prepare(started, database);
        } catch (PortInUseException e) {
            throw portTaken(e);
        }
    }

    private static int port(ConfigurableApplicationContext context) {
        @Nullable WebServer webServer = ((WebServerApplicationContext) context).getWebServer();
        if (webServer == null) {
            throw new IllegalStateException("the web server is not there after it was started");
        }
        return webServer.getPort();
    }

    private void prepare(ConfigurableApplicationContext context, Database database) {
        if (settings.demo()) {
            new DemoSeed(
                            database.tx(),
                            context.getBean(Ledger.class),
                            context.getBean(TenantRegistry.class),
                            context.getBean(StaffSessions.class),
                            context.getBean(InstantSource.class),
                            context.getBean(Ids.class))
                    .run();
        }
        if (settings.devices() != null) {
            Devices devices = context.getBean(Devices.class);
            DeviceList.read(settings.devices()).forEach(devices::enrol);
        }
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                // The rest must be closed all the same, or a database would be left running.
                log.error("a part of the server did not close", e);
            }
        }
    }
}
