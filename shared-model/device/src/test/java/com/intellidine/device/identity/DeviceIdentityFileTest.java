package com.intellidine.device.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.demo.DemoRestaurant;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.sync.NodeId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceIdentityFileTest {
    private static final DeviceIdentity ALONE = new DeviceIdentity(
            DemoRestaurant.SPICE_ROUTE.tenant(),
            new NodeId(new UUID(1, 1)),
            new DeviceCode("A"),
            "Till 1 \\ बार = #1",
            DeviceKind.TERMINAL,
            null,
            new DeviceIdentity.Lan("127.0.0.1", 3201, "k3y", List.of()),
            null);

    private static final DeviceIdentity WHOLE = new DeviceIdentity(
            ALONE.tenant(),
            ALONE.node(),
            ALONE.code(),
            ALONE.name(),
            DeviceKind.KITCHEN,
            new DeviceIdentity.Server(URI.create("https://pos.example:3100"), "s3cret-token"),
            new DeviceIdentity.Lan("127.0.0.1", 0, "k3y", List.of(peer(2), peer(3))),
            "127.0.0.1:9100");

    @TempDir
    private Path dir;

    private static DeviceIdentity.Peer peer(int n) {
        return new DeviceIdentity.Peer(
                new NodeId(new UUID(1, n)), "Till " + n, DeviceKind.TERMINAL, URI.create("http://127.0.0.1:320" + n));
    }

    private Path file() {
        return dir.resolve("device.properties");
    }

    private UnableToReadIdentityException refused() {
        return assertThrows(UnableToReadIdentityException.class, () -> DeviceIdentityFile.read(dir));
    }

    @Test
    void readsWhatItWrote() {
        DeviceIdentityFile.write(dir, ALONE);
        assertEquals(ALONE, DeviceIdentityFile.read(dir));
        DeviceIdentityFile.write(dir, WHOLE);
        assertEquals(WHOLE, DeviceIdentityFile.read(dir));
    }

    @Test
    void leavesNothingBesideTheFileAndLetsOnlyTheOwnerReadIt() throws IOException {
        DeviceIdentityFile.write(dir, WHOLE);
        DeviceIdentityFile.write(dir, WHOLE);
        try (var files = Files.list(dir)) {
            assertEquals(List.of(file()), files.toList());
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void saysWhatToDoWithoutEnrolment() {
        UnableToReadIdentityException refused = refused();
        assertEquals("I-MISSING", refused.code());
        String sentence = String.valueOf(refused.getMessage());
        assertTrue(sentence.contains("not enrolled yet") && sentence.contains("./intellidine demo"), sentence);
    }

    @Test
    void namesWhatIsWrongAndNoToken() throws IOException {
        DeviceIdentityFile.write(dir, WHOLE);
        String good = Files.readString(file());
        for (String line : good.lines().filter(one -> !one.startsWith("#")).toList()) {
            String name = line.substring(0, line.indexOf('='));
            Files.writeString(file(), good.replace(line + "\n", name + "=\n"));
            UnableToReadIdentityException refused = refused();
            String sentence = String.valueOf(refused.getMessage());
            assertEquals("I-BAD", refused.code());
            assertTrue(sentence.contains(name + " is missing"), sentence);
            assertFalse(sentence.contains("s3cret"), sentence);
        }
        Files.writeString(file(), good.replace("lan.port=0", "lan.port=70000"));
        assertTrue(String.valueOf(refused().getMessage()).contains("lan.port"));
    }

    @Test
    void writesNothingThatItCouldNotReadAgain() {
        DeviceIdentity keyless = new DeviceIdentity(
                ALONE.tenant(),
                ALONE.node(),
                ALONE.code(),
                ALONE.name(),
                ALONE.kind(),
                null,
                new DeviceIdentity.Lan("127.0.0.1", 0, "", List.of()),
                null);
        assertThrows(IllegalArgumentException.class, () -> DeviceIdentityFile.write(dir, keyless));
        assertTrue(Files.notExists(file()));
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Files.write(file(), new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe});
        assertEquals("I-BAD", refused().code());
    }
}
