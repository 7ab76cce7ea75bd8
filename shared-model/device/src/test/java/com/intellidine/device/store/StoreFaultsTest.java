package com.intellidine.device.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.identity.DeviceIdentity;
import com.intellidine.device.node.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFaultsTest {
    private static final DeviceIdentity IDENTITY = Service.identity(1);

    @TempDir
    private Path dir;

    private String refusal(StoreFault fault) {
        UnableToOpenStoreException refused = assertThrows(
                UnableToOpenStoreException.class, () -> H2Journal.open(dir, IDENTITY, Duration.ofMillis(300)));
        String sentence = String.valueOf(refused.getMessage());
        assertEquals(fault, refused.fault(), sentence);
        assertTrue(sentence.contains(dir.toString()) && sentence.endsWith(" (" + fault.code() + ")"), sentence);
        return sentence;
    }

    private void withAService() {
        try (Service service = new Service(IDENTITY, H2Journal.open(dir, IDENTITY))) {
            service.paidOrder(true);
        }
    }

    @Test
    void saysThatAnotherProgramHasTheStoreOpen() throws IOException {
        try (WriterProcess other = new WriterProcess(dir, "durable", Long.MAX_VALUE, List.of())) {
            other.awaitAcknowledged(1);
            assertTrue(refusal(StoreFault.LOCKED).contains("Close the other IntelliDine window"));
        }
    }

    @Test
    void waitsForAPredecessorThatIsJustBeingKilled() throws Exception {
        try (WriterProcess predecessor = new WriterProcess(dir, "durable", Long.MAX_VALUE, List.of())) {
            predecessor.awaitAcknowledged(1);
            CompletableFuture<Journal> opening = CompletableFuture.supplyAsync(() -> H2Journal.open(dir, IDENTITY));
            long acknowledged = predecessor.kill();
            try (Journal journal = opening.get(20, TimeUnit.SECONDS)) {
                assertTrue(journal.chains().containsKey(IDENTITY.node()), "acknowledged " + acknowledged);
            }
        }
    }

    @Test
    void leavesAFileOfOtherBytesAsItIs() throws IOException {
        byte[] bytes = new byte[64 * 1024];
        new Random(7).nextBytes(bytes);
        Path file = StoreFile.path(dir);
        Files.write(file, bytes);
        assertTrue(refusal(StoreFault.DAMAGED).contains(file.toString()));
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void leavesATornFileAsItIs() throws IOException {
        withAService();
        Path file = StoreFile.path(dir);
        byte[] whole = Files.readAllBytes(file);
        byte[] torn = Arrays.copyOf(whole, whole.length / 2);
        Files.write(file, torn);
        refusal(StoreFault.OLDER);
        assertArrayEquals(torn, Files.readAllBytes(file));
        Files.write(file, whole);
        H2Journal.open(dir, IDENTITY).close();
    }

    @Test
    void leavesAFileWithALostMiddleAsItIs() throws IOException {
        withAService();
        Path file = StoreFile.path(dir);
        byte[] holed = Files.readAllBytes(file);
        Arrays.fill(holed, 8 * 1024, holed.length - 4096, (byte) 0);
        Files.write(file, holed);
        refusal(StoreFault.DAMAGED);
        assertArrayEquals(holed, Files.readAllBytes(file));
    }

    @Test
    void refusesAnOldCopyOfTheStore() throws IOException {
        withAService();
        byte[] old = Files.readAllBytes(StoreFile.path(dir));
        withAService();
        Files.write(StoreFile.path(dir), old);
        assertTrue(refusal(StoreFault.OLDER).contains("old copy"));
    }

    @Test
    void doesNotStartAnewWhenTheStoreIsGone() throws IOException {
        withAService();
        Files.delete(StoreFile.path(dir));
        refusal(StoreFault.OLDER);
        assertTrue(Files.notExists(StoreFile.path(dir)));
    }

    @Test
    void opensWithoutTheMark() throws IOException {
        withAService();
        Files.writeString(StoreMark.path(dir), "torn");
        H2Journal.open(dir, IDENTITY).close();
        Files.delete(StoreMark.path(dir));
        H2Journal.open(dir, IDENTITY).close();
    }

    @Test
    void refusesTheStoreOfAnotherDevice() {
        H2Journal.open(dir, Service.identity(2)).close();
        assertTrue(refusal(StoreFault.FOREIGN).contains("belongs to another device"));
    }

    @Test
    void refusesTheStoreOfANewerProgram() {
        H2Journal.open(dir, IDENTITY).close();
        try (Handle handle = StoreFile.durable(dir).open()) {
            handle.execute("update meta set text = '2' where name = 'schema'");
        }
        assertTrue(refusal(StoreFault.NEWER).contains("newer version"));
    }

    @Test
    void refusesTheStoreOfAGenerationThatIsNotReadAnyMore() {
        H2Journal.open(dir, IDENTITY).close();
        try (Handle handle = StoreFile.durable(dir).open()) {
            handle.execute("update meta set text = '1' where name = 'generation'");
        }
        assertTrue(refusal(StoreFault.OUTDATED).contains("before the first release"));
        try (Handle handle = StoreFile.durable(dir).open()) {
            handle.execute("delete from meta where name = 'generation'");
        }
        refusal(StoreFault.OUTDATED);
    }

    @Test
    void refusesAFolderThatIsNone() throws IOException {
        Files.delete(dir);
        Files.writeString(dir, "a file");
        refusal(StoreFault.FOLDER);
        Files.delete(dir);
    }

    @Test
    void foldsAnewWhatAnOlderFoldHasWritten() {
        withAService();
        try (Handle handle = StoreFile.durable(dir).open()) {
            handle.execute("update meta set text = '0' where name = 'fold'");
            handle.execute("update orders set billed_total = 1");
            handle.execute("delete from bills");
        }
        H2Journal.open(dir, IDENTITY).close();
        try (Handle handle = StoreFile.readOnly(dir).open()) {
            assertEquals(
                    1,
                    handle.createQuery("select count(*) from bills")
                            .mapTo(Integer.class)
                            .one());
            assertEquals(
                    1,
                    handle.createQuery("select count(*) from orders where billed_total > 1")
                            .mapTo(Integer.class)
                            .one());
        }
    }
}
