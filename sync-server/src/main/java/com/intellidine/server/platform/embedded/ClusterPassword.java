package com.intellidine.server.platform.embedded;

import com.intellidine.server.platform.UnableToStartException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/// Without which nobody signs in to the embedded PostgreSQL. It stands in a file beside the cluster that only the
/// server's own user can read. PostgreSQL makes a cluster that trusts everybody on the machine; [#close] ends that.
final class ClusterPassword {
    private static final int LENGTH_BYTES = 24;
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

    /// Reads the password of a cluster, or makes one that holds from the next [#close] on.
    ///
    /// @param folder that holds the file, and in which nobody else works
    /// @throws UnableToStartException when the file can't be read or written
    static ClusterPassword of(Path folder, Path cluster) {
        Path file = folder.resolve("postgres.password");
        try {
            if (Files.exists(file)) {
                return new ClusterPassword(cluster, Files.readString(file).strip());
            }
            if (Files.exists(rules(cluster))) {
                // The file was lost. Whoever may write in the cluster may also say that it asks for none.
                Files.writeString(rules(cluster), TRUSTING);
            }
            byte[] random = new byte[LENGTH_BYTES];
            new SecureRandom().nextBytes(random);
            String made = HexFormat.of().formatHex(random);
            Path fresh = Files.createTempFile(folder, "postgres", ".password", ownerOnly());
            Files.writeString(fresh, made);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return new ClusterPassword(cluster, made);
        } catch (IOException e) {
            throw new UnableToStartException(
                    "The file " + file + " can't be read or written: make it readable for the server's user alone.", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
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
            Files.writeString(rules(cluster), CLOSED);
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public String toString() {
        return "ClusterPassword[hidden]";
    }
}
