package com.intellidine.server.platform.embedded;

import com.intellidine.server.platform.UnableToStartException;
import com.intellidine.server.platform.stream.TopicReader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A PostgreSQL of our own under the server's folder, on the loopback interface, with every commit on the disk.
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration START_WAIT_MAX = Duration.ofSeconds(60);

    /// The library that starts PostgreSQL is made for tests and switches fsync off, so each is set and then checked.
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Map<String, String> FRUGAL =
            Map.of("listen_addresses", "127.0.0.1", "max_connections", "60", "shared_buffers", "32MB", "jit", "off");

    private final EmbeddedPostgres postgres;
    private final ClusterPassword password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, ClusterPassword password) {
        this.postgres = postgres;
        this.password = password;
    }

    /// Starts the database of a folder that this process holds. A PostgreSQL left over there is stopped first.
    ///
    /// @throws UnableToStartException with a sentence when it does not come up durable
    public static EmbeddedDatabase start(DataFolder folder) {
        Path cluster = folder.path().resolve("postgres");
        OrphanedPostgres.stop(cluster);
        ClusterPassword password = ClusterPassword.of(folder.path(), cluster);
        EmbeddedDatabase database = new EmbeddedDatabase(launch(cluster, folder.path(), password), password);
        try {
            database.insistOnDurability();
            database.createOwner();
            return database;
        } catch (SQLException | IOException | UnableToStartException e) {
            database.close();
            throw e instanceof UnableToStartException known
                    ? known
                    : new UnableToStartException("The database under " + cluster + " does not answer.", e);
        }
    }

    /// The database of a folder on which no server runs, for reading.
    ///
    /// @throws UnableToStartException when a server runs on it
    public static OpenFolder open(Path data) {
        DataFolder folder = DataFolder.hold(data);
        try {
            return new OpenFolder(folder, start(folder));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /// A folder and its database, let go of together.
    public record OpenFolder(DataFolder folder, EmbeddedDatabase database) implements AutoCloseable {
        /// Every record of a topic of the folder's broker, which runs for as long as this takes.
        public List<TopicReader.Message> messages(String topic) {
            int port = Ports.free();
            try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port)) {
                return TopicReader.readAll(broker.address(), topic);
            }
        }

        @Override
        public void close() {
            database.close();
            folder.close();
        }
    }

    private static EmbeddedPostgres launch(Path cluster, Path folder, ClusterPassword password) {
        try {
            Files.createDirectories(cluster);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(programs(folder).toFile())
                    .setConnectConfig("password", password.value())
                    .setPort(Ports.free())
                    .setPGStartupWait(START_WAIT_MAX)
                    .setOutputRedirector(
                            Redirect.appendTo(folder.resolve("postgres.log").toFile()))
                    .setErrorRedirector(
                            Redirect.appendTo(folder.resolve("postgres.log").toFile()));
            DURABLE.forEach(builder::setServerConfig);
            FRUGAL.forEach(builder::setServerConfig);
            return builder.start();
        } catch (IOException | IllegalStateException e) {
            throw new UnableToStartException(
                    "PostgreSQL did not start under " + cluster + ": see " + folder.resolve("postgres.log")
                            + ", or set DATABASE_URL to one that runs.",
                    e);
        }
    }

    /// Where PostgreSQL itself is unpacked, once for all folders of this user. Not where everybody may write, or
    /// somebody else could put other programs there.
    private static Path programs(Path folder) throws IOException {
        Path home = Path.of(System.getProperty("user.home", ""));
        Path programs = (home.isAbsolute() && Files.isWritable(home) ? home.resolve(".cache") : folder)
                .resolve("intellidine")
                .resolve("postgres");
        return Files.createDirectories(programs);
    }

    private void insistOnDurability() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : DURABLE.entrySet()) {
                try (ResultSet shown = statement.executeQuery("show " + setting.getKey())) {
                    if (!shown.next() || !setting.getValue().equals(shown.getString(1))) {
                        throw new UnableToStartException("PostgreSQL runs with " + setting.getKey()
                                + " off and could lose what it confirmed, so the server does not start on it.");
                    }
                }
            }
        }
    }

    private void createOwner() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select 1 from pg_roles where rolname = 'intellidine_owner'")) {
                statement.execute("create role intellidine_owner login createrole nosuperuser nobypassrls");
            }
            password.close(connection, "postgres", "intellidine_owner");
            if (isMissing(statement, "select 1 from pg_database where datname = 'intellidine'")) {
                statement.execute("create database intellidine owner intellidine_owner");
            }
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }

    /// JDBC address for the role that owns the tables.
    public String ownerUrl() {
        return url("intellidine", "intellidine_owner");
    }

    /// JDBC address for the role that sees every row, for the audit alone.
    public String auditUrl() {
        return url("intellidine", "postgres");
    }

    private String url(String database, String user) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database + "?user=" + user + "&password="
                + password.value();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
