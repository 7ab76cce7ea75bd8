package com.intellidine.device.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceIdentityFile;
import com.intellidine.device.node.Journal;
import com.intellidine.sync.Chain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of a till at any moment. That nothing is lost proves little unless the same kill can lose something, so
/// H2's own settings are put through the same and must lose.
class KilledWriterTest {
    private static final DeviceIdentity IDENTITY = Service.identity(1);
    private static final int SETUP_EVENTS = 60;

    @TempDir
    private Path dir;

    /// How many acknowledged events are gone after a kill.
    private long lost(Path store, String settings, int eventsBeforeKill) throws IOException, InterruptedException {
        long acknowledged;
        try (WriterProcess writer = new WriterProcess(store, settings, Long.MAX_VALUE, List.of())) {
            writer.awaitAcknowledged(eventsBeforeKill);
            acknowledged = writer.kill();
        }
        assertTrue(acknowledged >= eventsBeforeKill, acknowledged + " of " + eventsBeforeKill);
        try (Journal journal = H2Journal.open(store, IDENTITY)) {
            long held =
                    journal.chains().getOrDefault(IDENTITY.node(), Chain.EMPTY).seq();
            assertEquals(
                    held,
                    journal.after(IDENTITY.node(), 0, 0, Integer.MAX_VALUE).size());
            return Math.max(0, acknowledged - held);
        }
    }

    @Test
    void losesNothingThatItAcknowledged() throws IOException, InterruptedException {
        Random random = new Random(20_261_122);
        int events = SETUP_EVENTS;
        for (int kill = 1; kill <= 3; kill++) {
            events += random.nextInt(300);
            assertEquals(0, lost(dir, "durable", events), "after kill " + kill + " at " + events + " events");
        }
        DeviceIdentityFile.write(dir, IDENTITY);
        assertEquals(List.of(), StoreAudit.check(dir).findings());
    }

    /// A file that was closed says so in its head, and H2 trusts that when it opens the file again: whatever was
    /// written since must not be overlooked, however little it is.
    @Test
    void losesNothingOfTheFewEventsAfterACleanEnd() throws IOException, InterruptedException {
        for (int few = 4; few <= 8; few += 2) {
            assertEquals(0, lostAfterCleanEnd("durable", few), few + " events after a clean end");
        }
    }

    /// The same where H2 may write over what it has replaced some time ago.
    @Test
    void wouldLoseThemIfH2WroteOverWhatItHasReplaced() throws IOException, InterruptedException {
        for (int few = 4; few <= 8; few += 2) {
            if (lostAfterCleanEnd("written-over", few) > 0) {
                return;
            }
        }
        throw new AssertionError("three kills lost nothing, so this test could not find a loss");
    }

    private long lostAfterCleanEnd(String settings, int few) throws IOException, InterruptedException {
        Path store = dir.resolve(settings + few);
        try (Service service = new Service(IDENTITY, WriterProgram.journal(store, settings))) {
            service.paidOrder(true);
        }
        long before = held(store);
        long acknowledged;
        long idleMs = 3 * WriterProgram.RETENTION_MS;
        try (WriterProcess writer = new WriterProcess(store, settings, Long.MAX_VALUE, List.of(), idleMs)) {
            writer.awaitAcknowledged(before + few);
            acknowledged = writer.kill();
        }
        return acknowledged - held(store);
    }

    private static long held(Path store) {
        try (Journal journal = H2Journal.open(store, IDENTITY)) {
            return journal.chains().getOrDefault(IDENTITY.node(), Chain.EMPTY).seq();
        }
    }

    /// H2 writes every 500 ms by default: one kill in a hundred loses nothing, five in a row never.
    @Test
    void wouldLoseWithTheSettingsThatH2ComesWith() throws IOException, InterruptedException {
        for (int kill = 1; kill <= 5; kill++) {
            if (lost(dir.resolve("store" + kill), "default", SETUP_EVENTS + 100 * kill) > 0) {
                return;
            }
        }
        throw new AssertionError("five kills lost nothing, so this test could not find a loss");
    }
}
