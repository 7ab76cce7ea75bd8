package com.intellidine.device.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.identity.DeviceIdentityFile;
import com.intellidine.device.node.Journal;
import com.intellidine.device.node.Journal.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreRewriteTest {
    private static final DeviceIdentity IDENTITY = Service.identity(1);
    private static final Growth AT_REST = new Growth(1, 1, Long.MAX_VALUE, 1);
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private Path dir;

    private static List<Group> groups(int orders) {
        RecordingJournal recording = new RecordingJournal();
        try (Service service = new Service(IDENTITY, recording)) {
            for (int n = 0; n < orders; n++) {
                service.paidOrder(n % 2 == 0);
            }
        }
        return recording.groups();
    }

    private long size() throws IOException {
        return Files.size(StoreFile.path(dir));
    }

    private StoreAudit.Report audit() {
        DeviceIdentityFile.write(dir, IDENTITY);
        StoreAudit.Report report = StoreAudit.check(dir);
        assertEquals(List.of(), report.findings());
        return report;
    }

    @Test
    void keepsAllAndTakesLessRoom() throws IOException {
        List<Group> groups = groups(10);
        int half = groups.size() / 2;
        try (Journal journal = H2Journal.open(dir, IDENTITY, AT_REST)) {
            groups.subList(0, half).forEach(journal::write);
            long before = size();
            journal.tidy(() -> false, () -> false);
            assertTrue(size() < before / 3, size() + " of " + before);
            assertFalse(Files.exists(StoreFile.rewritten(dir)));
            assertEquals(half, journal.after(IDENTITY.node(), 0, 0, 10_000).size());
            groups.subList(half, groups.size()).forEach(journal::write);
        }
        assertEquals(groups.size(), audit().events());
    }

    @Test
    void staysUnderItsLimitHoweverLongItIsOpen() throws IOException {
        List<Group> groups = groups(120);
        long largest = 0;
        try (Journal journal = H2Journal.open(dir, IDENTITY, new Growth(2 * MEGABYTE, 4, 4 * MEGABYTE, 8))) {
            for (Group group : groups) {
                journal.write(group);
                journal.tidy(() -> true, () -> false);
                largest = Math.max(largest, size());
            }
        }
        long limit = Math.max(4 * MEGABYTE, 8 * 2_000L * groups.size());
        assertTrue(largest < limit + MEGABYTE / 4, largest + " with " + groups.size() + " groups");
        assertEquals(groups.size(), audit().events());
    }

    @Test
    void stopsWhenSomebodyWaitsAndTriesAgainLater() throws IOException {
        try (Journal journal = H2Journal.open(dir, IDENTITY, AT_REST)) {
            groups(5).forEach(journal::write);
            long before = size();
            AtomicInteger asked = new AtomicInteger();
            journal.tidy(() -> asked.incrementAndGet() > 2, () -> false);
            assertEquals(before, size());
            assertFalse(Files.exists(StoreFile.rewritten(dir)));
            journal.tidy(() -> false, () -> false);
            assertTrue(size() < before / 3);
        }
    }

    /// Who closes the window waits ten seconds at most for what is not on the disk.
    @Test
    void closingStopsEvenARewriteThatMustBe() throws IOException {
        try (Journal journal = H2Journal.open(dir, IDENTITY, new Growth(1, 0, 1, 0))) {
            groups(5).forEach(journal::write);
            long before = size();
            AtomicInteger asked = new AtomicInteger();
            journal.tidy(() -> true, () -> asked.incrementAndGet() > 2);
            assertEquals(before, size());
            assertFalse(Files.exists(StoreFile.rewritten(dir)));
            journal.tidy(() -> true, () -> false);
            assertTrue(size() < before / 3);
        }
    }

    @Test
    void readsMeanwhile() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (Journal journal = H2Journal.open(dir, IDENTITY, AT_REST)) {
            List<Group> groups = groups(5);
            groups.forEach(journal::write);
            CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> {
                int reads = 0;
                while (!over.get()) {
                    assertEquals(
                            groups.size(),
                            journal.after(IDENTITY.node(), 0, 0, 10_000).size());
                    reads++;
                }
                return reads;
            });
            for (int n = 0; n < 5; n++) {
                journal.tidy(() -> false, () -> false);
            }
            over.set(true);
            assertTrue(reading.get(20, TimeUnit.SECONDS) > 0);
        }
    }

    /// What a kill leaves between the steps: two whole files, then the new one alone.
    @Test
    void findsAllAfterAKillBetweenTheStepsOfARewrite() throws IOException {
        List<Group> groups = groups(3);
        try (Journal journal = H2Journal.open(dir, IDENTITY)) {
            groups.forEach(journal::write);
        }
        long before = size();
        StoreRewrite rewrite = new StoreRewrite(StoreFile.SCHEME, dir);
        copyAside(rewrite);
        H2Journal.open(dir, IDENTITY).close();
        assertFalse(Files.exists(StoreFile.rewritten(dir)));
        copyAside(rewrite);
        rewrite.moveIntoPlace();
        assertTrue(size() < before / 3, size() + " of " + before);
        H2Journal.open(dir, IDENTITY).close();
        assertEquals(groups.size(), audit().events());
    }

    private void copyAside(StoreRewrite rewrite) {
        try (Handle from = StoreFile.durable(dir).open()) {
            assertTrue(rewrite.copy(from, () -> false));
        }
    }

    @Test
    void deletesWhatAnEarlierAttemptLeftBehind() throws IOException {
        H2Journal.open(dir, IDENTITY).close();
        Files.writeString(StoreFile.rewritten(dir), "half a file");
        H2Journal.open(dir, IDENTITY).close();
        assertFalse(Files.exists(StoreFile.rewritten(dir)));
    }

    @Test
    void doesNotTakeThePlaceOfAStoreThatIsOpen() {
        try (Journal journal = H2Journal.open(dir, IDENTITY)) {
            StoreRewrite rewrite = new StoreRewrite(StoreFile.SCHEME, dir);
            assertThrows(IllegalStateException.class, rewrite::moveIntoPlace);
            assertTrue(journal.chains().isEmpty());
        }
    }

    @Test
    void goesOnWithTheOldFileWhenThereIsNoRoomForANewOne() throws IOException {
        FlakyDisk.plug();
        List<Group> groups = groups(6);
        int half = groups.size() / 2;
        try (Journal journal = H2Journal.open(FlakyDisk.SCHEME, dir, IDENTITY, AT_REST)) {
            groups.subList(0, half).forEach(journal::write);
            long before = size();
            FlakyDisk.failsAfter(2, FlakyDisk.FULL);
            journal.tidy(() -> false, () -> false);
            FlakyDisk.works();
            assertEquals(before, size());
            assertFalse(Files.exists(StoreFile.rewritten(dir)));
            assertEquals(half, journal.after(IDENTITY.node(), 0, 0, 10_000).size());
            groups.subList(half, groups.size()).forEach(journal::write);
        } finally {
            FlakyDisk.works();
        }
        assertEquals(groups.size(), audit().events());
    }
}
