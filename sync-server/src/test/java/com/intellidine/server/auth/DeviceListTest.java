package com.intellidine.server.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.server.platform.UnableToStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceListTest {
    private static final String GOOD = """
            device.1.tenant = 11111111-1111-1111-1111-111111111111
            device.1.node = 22222222-2222-2222-2222-222222222222
            device.1.code = A
            device.1.name = Counter
            device.1.kind = terminal
            device.1.token = 0123456789abcdef0123456789abcdef
            """;

    @TempDir
    Path folder;

    @Test
    void readsDevices() throws IOException {
        assertEquals("Counter", DeviceList.read(file(GOOD)).getFirst().name());
    }

    @Test
    void saysWhichEntryIsWrong() throws IOException {
        assertTrue(sentence(GOOD.replace("abcdef", "")).contains("device.1.token has fewer than 32"));
        assertTrue(sentence(GOOD.replace("device.1.name = Counter", "")).contains("device.1.name is missing"));
        assertTrue(sentence(GOOD.replace("= A", "= toolong")).contains("a device code is"));
    }

    @Test
    void saysThatTheFileIsNotThere() {
        UnableToStartException thrown =
                assertThrows(UnableToStartException.class, () -> DeviceList.read(folder.resolve("nothing")));
        assertTrue(thrown.sentence().contains("check --devices"));
    }

    private String sentence(String text) throws IOException {
        Path file = file(text);
        return assertThrows(UnableToStartException.class, () -> DeviceList.read(file))
                .sentence();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("devices.properties"), text);
    }
}
