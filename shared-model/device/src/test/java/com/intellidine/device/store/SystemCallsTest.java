package com.intellidine.device.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the kernel is asked for: between two acknowledgements there is at least one completed fsync.
class SystemCallsTest {
    private static final int EVENTS = 150;
    private static final Pattern SYNCED = Pattern.compile("(fsync|fdatasync)(\\(| resumed).*= 0$");
    private static final Pattern ACKNOWLEDGED = Pattern.compile("write\\(1, \"ACK ");

    @TempDir
    private Path dir;

    /// @param syncs of the whole run
    /// @param unsynced acknowledgements with no sync since the one before
    private record Calls(long syncs, long acknowledgements, long unsynced) {}

    private Calls watch(String settings) throws IOException, InterruptedException {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(":", -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "strace"))),
                "strace is not installed, so the system calls were not counted (apt install strace)");
        Path trace = dir.resolve(settings + ".trace");
        List<String> strace = List.of("strace", "-f", "-e", "trace=fsync,fdatasync,write", "-o", trace.toString());
        try (WriterProcess writer = new WriterProcess(dir.resolve(settings), settings, EVENTS, strace)) {
            writer.awaitAcknowledged(Long.MAX_VALUE);
            assertEquals(0, writer.end());
        }
        long syncs = 0;
        long acknowledgements = 0;
        long unsynced = 0;
        long since = 0;
        for (String line : Files.readAllLines(trace)) {
            if (SYNCED.matcher(line).find()) {
                syncs++;
                since++;
            } else if (ACKNOWLEDGED.matcher(line).find()) {
                acknowledgements++;
                unsynced += since == 0 ? 1 : 0;
                since = 0;
            }
        }
        return new Calls(syncs, acknowledgements, unsynced);
    }

    @Test
    void syncsBeforeEachAcknowledgement() throws IOException, InterruptedException {
        Calls calls = watch("durable");
        assertTrue(calls.acknowledgements() >= EVENTS - 60, calls.toString());
        assertTrue(calls.syncs() >= EVENTS, calls.toString());
        assertEquals(0, calls.unsynced(), calls.toString());
    }

    @Test
    void wouldHardlyEverSyncWithTheSettingsThatH2ComesWith() throws IOException, InterruptedException {
        Calls calls = watch("default");
        assertTrue(calls.syncs() < EVENTS / 5, calls.toString());
        assertTrue(calls.unsynced() > calls.acknowledgements() / 2, calls.toString());
    }
}
