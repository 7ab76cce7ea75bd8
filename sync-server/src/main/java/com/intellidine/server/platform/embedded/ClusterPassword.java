package com.intellidine.server.platform.embedded;

import com.intellidine.server.platform.UnableToStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Without which nobody signs in to the embedded PostgreSQL. It stands in a file beside the cluster that only the
/// server's own user can read. PostgreSQL makes a cluster that trusts everybody on the machine; [#close] ends that.
final class ClusterPassword {
    private static final int LENGTH_BYTES = 24;
    private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{" + 2 * LENGTH_BYTES + "}");
    private static final String TRUSTING = "host all all 127.0.0.1/32 trust\n";
    private static final String CLOSED = """
            # Written by the server: whoever signs in needs the password in the file postgres.password.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Path cluster;
    private final String value;

    private ClusterPassword(Path cluster, String value) {
        this.cluster = cluster;
        this.value = value;
    }

    /// Reads the password of a cluster, or makes one that holds from the next [#close] on. A file that does not hold a
    /// whole one counts as lost.
    ///
    /// @param folder that holds the file, and in which nobody else works
    /// @throws UnableToStartException when the file can't be read or written
    static ClusterPassword of(Path folder, Path cluster) {
        Path file = folder.resolve("postgres.password");
        try {
            String known = Files.exists(file) ? Files.readString(file).strip() : "";
            boolean lost = !WHOLE.matcher(known).matches();
            if (Files.exists(rules(cluster)) && (lost || isEmpty(rules(cluster)))) {
                // Whoever may write in the cluster may also say that it asks for none. [#close] ends that again.
                WholeFile.replace(rules(cluster), TRUSTING);
            }
            return new ClusterPassword(cluster, lost ? make(file) : known);
        } catch (IOException e) {
            throw new UnableToStartException(
                    "The file " + file + " can't be read or written: make it readable for the server's user alone.", e);
        }
    }

    /// A power cut may leave an empty file, or one of zeros.
    private static boolean isEmpty(Path rules) throws IOException {
        return !Files.readString(rules).contains("host");
    }

    /// On the disk before any role has it, or a power cut could leave a cluster whose password nobody knows.
    private static String make(Path file) throws IOException {
        byte[] random = new byte[LENGTH_BYTES];
        new SecureRandom().nextBytes(random);
        String made = HexFormat.of().formatHex(random);
        WholeFile.replace(file, made);
        return made;
    }

    private static Path rules(Path cluster) {
        return cluster.resolve("pg_hba.conf");
    }

    /// Hexadecimal digits.
    String value() {
        return value;
    }

    /// Gives these roles the password and lets nobody in without one. Does nothing when that was done before.
    void close(Connection superuser, String... roles) throws SQLException, IOException {
        if (Files.readString(rules(cluster)).equals(CLOSED)) {
            return;
        }
        try (Statement statement = superuser.createStatement()) {
            for (String role : roles) {
                statement.execute("alter role " + role + " password '" + value + "'");
            }
            WholeFile.replace(rules(cluster), CLOSED);
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public String toString() {
        return "ClusterPassword[hidden]";
    }
}
