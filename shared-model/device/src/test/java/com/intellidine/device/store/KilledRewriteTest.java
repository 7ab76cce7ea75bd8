package com.intellidine.device.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceIdentityFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of a till that writes its store anew every few groups.
class KilledRewriteTest {
    private static final DeviceIdentity IDENTITY = Service.identity(1);
    private static final int KILLS = 8;

    /// About as long as a group and the rewrite after it take, so that a kill can meet any step of it.
    private static final int STEPS_MS = 120;

    @TempDir
    private Path dir;

    @Test
    void losesNothingThatItAcknowledged() throws IOException, InterruptedException {
        Random random = new Random(20_261_123);
        long events = 60;
        long rewrites = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            events += random.nextInt(8);
            long acknowledged;
            try (WriterProcess writer = new WriterProcess(dir, "rewriting", Long.MAX_VALUE, List.of())) {
                writer.awaitAcknowledged(events);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(STEPS_MS));
                acknowledged = writer.kill();
                rewrites += writer.rewrites();
            }
            assertTrue(acknowledged >= events, acknowledged + " of " + events);
            DeviceIdentityFile.write(dir, IDENTITY);
            events = heldAfter(kill, acknowledged);
        }
        assertTrue(rewrites >= KILLS, rewrites + " rewrites in " + KILLS + " rounds");
    }

    private long heldAfter(int kill, long acknowledged) {
        // Opened first, as a till is after a kill, so that what it leaves to the opening is done.
        H2Journal.open(dir, IDENTITY).close();
        StoreAudit.Report report = StoreAudit.check(dir);
        assertEquals(List.of(), report.findings(), "after kill " + kill);
        long held = report.vector().seqOf(IDENTITY.node());
        assertTrue(held >= acknowledged, held + " of " + acknowledged + " acknowledged, after kill " + kill);
        return held;
    }
}
