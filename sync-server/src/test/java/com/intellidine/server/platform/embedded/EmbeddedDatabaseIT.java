package com.intellidine.server.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedDatabaseIT {
    @TempDir
    Path folder;

    @Test
    void asksForAPasswordAlsoAfterItsFileWasLost() throws Exception {
        String before = passwordAfterAStart();
        Files.delete(file());
        String after = passwordAfterAStart();

        assertEquals(after, passwordAfterAStart());
        assertTrue(!before.equals(after) && after.length() >= 32, "the password is not a new one");
    }

    /// As a power cut may leave them.
    @Test
    void startsWithAnEmptyPasswordFileAndWithEmptyRules() throws Exception {
        String before = passwordAfterAStart();
        Files.writeString(file(), "");
        String after = passwordAfterAStart();
        assertNotEquals(before, after);

        Files.writeString(folder.resolve("postgres").resolve("pg_hba.conf"), "");
        assertEquals(after, passwordAfterAStart());
    }

    @Test
    void takesHalfAPasswordForNone() throws IOException {
        String whole = password();
        assertEquals(whole, password());
        Files.writeString(file(), whole.substring(1));
        assertNotEquals(whole.substring(1), password());
    }

    private String password() {
        return ClusterPassword.of(folder, folder.resolve("postgres")).value();
    }

    @Test
    void keepsThePasswordFromOtherUsers() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        ClusterPassword.of(folder, folder.resolve("postgres"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    private Path file() {
        return folder.resolve("postgres.password");
    }

    private String passwordAfterAStart() throws IOException, SQLException {
        try (EmbeddedDatabase.OpenFolder open = EmbeddedDatabase.open(folder)) {
            String url = open.database().auditUrl();
            try (Connection allowed = DriverManager.getConnection(url)) {
                assertTrue(allowed.isValid(5));
            }
            String guessed = url.replaceFirst("password=.*", "password=guessed");
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(guessed).close());
            return Files.readString(file());
        }
    }
}
