package com.intellidine.device.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.node.Journal;
import com.intellidine.device.node.Journal.Group;
import com.intellidine.device.node.UnableToWriteException;
import com.intellidine.sync.LogEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingDiskTest {
    private static final int CHANGES_OF_A_GROUP = 6;

    private final List<Group> groups = groups();

    @TempDir
    private Path dir;

    private static List<Group> groups() {
        RecordingJournal recording = new RecordingJournal();
        try (Service service = new Service(Service.identity(1), recording)) {
            service.paidOrder(true);
        }
        return recording.groups();
    }

    @BeforeEach
    void plug() {
        FlakyDisk.plug();
    }

    @AfterEach
    void repair() {
        FlakyDisk.works();
    }

    private Journal open() {
        return H2Journal.open(FlakyDisk.SCHEME, dir, Service.identity(1));
    }

    private void hasEveryEventOnce() {
        List<String> texts = groups.stream()
                .flatMap(group -> group.entries().stream())
                .map(LogEntry::text)
                .toList();
        try (Journal journal = open()) {
            List<Journal.Positioned> stored = journal.after(Service.identity(1).node(), 0, 0, 10_000);
            assertEquals(texts, stored.stream().map(Journal.Positioned::text).toList());
            assertEquals(texts.size(), stored.getLast().position());
        }
    }

    @Test
    void syncsEachGroupBeforeItReturns() {
        try (Journal journal = open()) {
            for (Group group : groups) {
                int before = FlakyDisk.forces();
                journal.write(group);
                assertTrue(FlakyDisk.forces() > before, "no force for " + group.entries());
            }
        }
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom() {
        try (Journal journal = open()) {
            int half = groups.size() / 2;
            groups.subList(0, half).forEach(journal::write);
            FlakyDisk.fails(FlakyDisk.FULL);
            for (int tries = 0; tries < 3; tries++) {
                UnableToWriteException unable =
                        assertThrows(UnableToWriteException.class, () -> journal.write(groups.get(half)));
                String sentence = String.valueOf(unable.getMessage());
                assertTrue(sentence.contains("is full") && sentence.endsWith("(S-FULL)"), sentence);
            }
            FlakyDisk.works();
            groups.subList(half, groups.size()).forEach(journal::write);
        }
        hasEveryEventOnce();
    }

    @Test
    void losesAndRepeatsNothingWhereverInAGroupTheDiskFails() {
        try (Journal journal = open()) {
            int failures = 0;
            for (int at = 0; at < groups.size(); at++) {
                Group group = groups.get(at);
                FlakyDisk.failsAfter(at % CHANGES_OF_A_GROUP, at % 2 == 0 ? FlakyDisk.FULL : "Input/output error");
                try {
                    journal.write(group);
                    FlakyDisk.works();
                } catch (UnableToWriteException e) {
                    failures++;
                    FlakyDisk.works();
                    journal.write(group);
                }
            }
            assertTrue(failures > groups.size() / 4, failures + " of " + groups.size());
        }
        hasEveryEventOnce();
    }

    /// Linux reports a failed write once, at a sync, and takes it for written from then on. What was in the file then
    /// can't be told from what is on the disk, so all of it must go into another file.
    @Test
    void buildsOnNoFileOfWhichASyncHasFailed() throws IOException {
        try (Journal journal = open()) {
            int half = groups.size() / 2;
            groups.subList(0, half).forEach(journal::write);
            Path before = linkedFile();
            journal.write(groups.get(half));
            assertTrue(Files.isSameFile(before, StoreFile.path(dir)));
            FlakyDisk.failsToSync(1);
            journal.write(groups.get(half + 1));
            assertFalse(Files.isSameFile(before, StoreFile.path(dir)));
            groups.subList(half + 2, groups.size()).forEach(journal::write);
        }
        hasEveryEventOnce();
    }

    @Test
    void acknowledgesNothingWhileNoSyncSucceeds() throws IOException {
        try (Journal journal = open()) {
            int half = groups.size() / 2;
            groups.subList(0, half).forEach(journal::write);
            Path before = linkedFile();
            FlakyDisk.failsToSync(Integer.MAX_VALUE);
            for (int tries = 0; tries < 3; tries++) {
                assertThrows(UnableToWriteException.class, () -> journal.write(groups.get(half)));
            }
            FlakyDisk.works();
            groups.subList(half, groups.size()).forEach(journal::write);
            assertFalse(Files.isSameFile(before, StoreFile.path(dir)));
        }
        hasEveryEventOnce();
    }

    /// What Linux has forgotten is missing when H2 opens the file again. The file may still be the only one with a part
    /// of it, so nothing may take its place or be written to it.
    @Test
    void leavesAFileAsItIsThatLacksWhatWasAcknowledged() throws IOException {
        try (Journal journal = open()) {
            int half = groups.size() / 2;
            groups.subList(0, half / 2).forEach(journal::write);
            byte[] older = Files.readAllBytes(StoreFile.path(dir));
            groups.subList(half / 2, half).forEach(journal::write);
            FlakyDisk.failsToSync(Integer.MAX_VALUE);
            assertThrows(UnableToWriteException.class, () -> journal.write(groups.get(half)));
            byte[] whole = Files.readAllBytes(StoreFile.path(dir));
            Files.write(StoreFile.path(dir), older);
            Path before = linkedFile();
            FlakyDisk.works();
            for (int tries = 0; tries < 3; tries++) {
                UnableToWriteException unable =
                        assertThrows(UnableToWriteException.class, () -> journal.write(groups.get(half)));
                String sentence = String.valueOf(unable.getMessage());
                assertTrue(sentence.endsWith("(S-OLDER)"), sentence);
            }
            assertTrue(Files.isSameFile(before, StoreFile.path(dir)), "another file took its place");
            assertArrayEquals(older, Files.readAllBytes(StoreFile.path(dir)));
            Files.write(StoreFile.path(dir), whole);
            groups.subList(half, groups.size()).forEach(journal::write);
        }
        hasEveryEventOnce();
    }

    /// Keeps the file under another name, so that no later one can be taken for it.
    private Path linkedFile() throws IOException {
        return Files.createLink(dir.resolve("before"), StoreFile.path(dir));
    }

    @Test
    void readsWhileASyncHangs() throws Exception {
        try (Journal journal = open()) {
            groups.subList(0, 10).forEach(journal::write);
            FlakyDisk.stalls();
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> journal.write(groups.get(10)));
            try {
                assertTrue(FlakyDisk.hangs());
                assertEquals(
                        10, journal.after(Service.identity(1).node(), 0, 0, 10).size());
                assertFalse(writing.isDone(), "acknowledged before the sync was through");
            } finally {
                FlakyDisk.works();
            }
            writing.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void readsWhileTheDiskTakesNothing() {
        try (Journal journal = open()) {
            groups.subList(0, 10).forEach(journal::write);
            FlakyDisk.fails(FlakyDisk.FULL);
            assertThrows(UnableToWriteException.class, () -> journal.write(groups.get(10)));
            FlakyDisk.works();
            assertEquals(
                    10, journal.after(Service.identity(1).node(), 0, 0, 100).size());
        }
    }
}
