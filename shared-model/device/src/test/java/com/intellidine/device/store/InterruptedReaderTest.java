package com.intellidine.device.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.node.Journal;
import com.intellidine.device.node.Journal.Group;
import com.intellidine.sync.NodeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Links are told to end by an interrupt, at whatever they are doing. Java closes the channel under a thread that is
/// interrupted while it reads a file, and the channel is that of the whole store.
class InterruptedReaderTest {
    private static final NodeId AUTHOR = Service.identity(1).node();

    @TempDir
    private Path dir;

    private static List<Group> groups() {
        RecordingJournal recording = new RecordingJournal();
        try (Service service = new Service(Service.identity(1), recording)) {
            service.paidOrder(true);
            service.paidOrder(true);
        }
        return recording.groups();
    }

    private Journal open() {
        return H2Journal.open(dir, Service.identity(1));
    }

    /// Opened for each group, so that little of the file is in memory and reading goes to the disk.
    @Test
    void aThreadThatIsInterruptedReadsAndLeavesTheStoreToTheOthers() throws IOException {
        List<Group> groups = groups();
        int half = groups.size() / 2;
        try (Journal journal = open()) {
            groups.subList(0, half).forEach(journal::write);
        }
        Path before = Files.createLink(dir.resolve("before"), StoreFile.path(dir));
        for (int at = half; at < groups.size(); at++) {
            try (Journal journal = open()) {
                Thread.currentThread().interrupt();
                int held = journal.after(AUTHOR, 0, 0, 10_000).size();
                assertTrue(Thread.interrupted(), "the interrupt was swallowed");
                assertEquals(at, held);
                journal.write(groups.get(at));
            }
        }
        assertTrue(Files.isSameFile(before, StoreFile.path(dir)), "the store was written anew");
    }

    @Test
    void writesWhileAReaderIsInterruptedAgainAndAgain() throws Exception {
        List<Group> groups = groups();
        int half = groups.size() / 2;
        try (Journal journal = open()) {
            groups.subList(0, half).forEach(journal::write);
        }
        Path before = Files.createLink(dir.resolve("before"), StoreFile.path(dir));
        try (Journal journal = open()) {
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Integer> reading = new CompletableFuture<>();
            Thread reader = Thread.ofVirtual().start(() -> {
                try {
                    int reads = 0;
                    while (!over.get()) {
                        assertTrue(
                                journal.after(AUTHOR, 0, reads % half, 10_000).size() > 0);
                        Thread.interrupted();
                        reads++;
                    }
                    reading.complete(reads);
                } catch (Throwable e) {
                    reading.completeExceptionally(e);
                }
            });
            try {
                for (Group group : groups.subList(half, groups.size())) {
                    reader.interrupt();
                    journal.write(group);
                }
            } finally {
                over.set(true);
            }
            assertTrue(reading.get(20, TimeUnit.SECONDS) > 0);
            assertEquals(groups.size(), journal.after(AUTHOR, 0, 0, 10_000).size());
        }
        assertTrue(Files.isSameFile(before, StoreFile.path(dir)), "the store was written anew");
    }
}
