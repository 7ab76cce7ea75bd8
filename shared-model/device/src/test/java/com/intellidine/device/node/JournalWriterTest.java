package com.intellidine.device.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.node.JournalWriter.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JournalWriterTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Journal.Group NOTHING = new Journal.Group(List.of(), Map.of());

    private final LinkedBlockingQueue<Saving> told = new LinkedBlockingQueue<>();

    private @Nullable JournalWriter writer;

    private JournalWriter start(Journal journal, Patience patience) {
        JournalWriter started = new JournalWriter(journal, upTo -> {}, this::tell, patience);
        writer = started;
        started.start();
        return started;
    }

    private void tell() {
        JournalWriter told = writer;
        if (told != null) {
            this.told.add(told.saving());
        }
    }

    private Saving nextTold() throws InterruptedException {
        @Nullable Saving saving = told.poll(20, TimeUnit.SECONDS);
        if (saving == null) {
            throw new AssertionError("nothing was told for 20 s");
        }
        return saving;
    }

    @Test
    void saysThatTheDiskHangsAndTakesItBackWhenItAnswers() throws Exception {
        GatedJournal disk = new GatedJournal();
        try (JournalWriter writer = start(disk, new Patience(NEVER, SOON))) {
            writer.add(NOTHING, 0);
            CompletableFuture<Void> durable = writer.flushed();
            String sentence = String.valueOf(nextTold().failure());
            assertTrue(sentence.endsWith("(S-HANG)"), sentence);
            assertFalse(durable.isDone());
            disk.open();
            durable.get(20, TimeUnit.SECONDS);
            assertNull(writer.saving().failure());
            assertNull(nextTold().failure());
        }
    }

    @Test
    void saysNothingOfADiskThatAnswersInTime() throws Exception {
        GatedJournal disk = new GatedJournal();
        disk.open();
        try (JournalWriter writer = start(disk, new Patience(NEVER, NEVER))) {
            writer.add(NOTHING, 0);
            writer.flushed().get(20, TimeUnit.SECONDS);
            assertNull(nextTold().failure());
        }
    }

    @Test
    void tidiesOnceInAMomentOfRestAndLetsItselfBeDisturbed() throws Exception {
        TidyJournal journal = new TidyJournal();
        try (JournalWriter writer = start(journal, new Patience(SOON, NEVER))) {
            assertTrue(journal.resting.await(20, TimeUnit.SECONDS), "it never rested");
            writer.add(NOTHING, 0);
            writer.flushed().get(20, TimeUnit.SECONDS);
            assertEquals(List.of("rests", "disturbed", "writes", "can't rest"), journal.deeds(4));
        }
    }

    /// Tidies for as long as nobody disturbs it.
    private static final class TidyJournal extends ForwardingJournal {
        private final CountDownLatch resting = new CountDownLatch(1);
        private final LinkedBlockingQueue<String> deeds = new LinkedBlockingQueue<>();

        List<String> deeds(int count) throws InterruptedException {
            List<String> first = new java.util.ArrayList<>();
            for (int n = 0; n < count; n++) {
                first.add(String.valueOf(deeds.poll(20, TimeUnit.SECONDS)));
            }
            return first;
        }

        @Override
        public void write(Group group) {
            deeds.add("writes");
            super.write(group);
        }

        @Override
        public void tidy(BooleanSupplier disturbed, BooleanSupplier closing) {
            if (disturbed.getAsBoolean()) {
                deeds.add("can't rest");
                return;
            }
            deeds.add("rests");
            resting.countDown();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!disturbed.getAsBoolean() && System.nanoTime() - deadline < 0) {
                Thread.onSpinWait();
            }
            deeds.add("disturbed");
        }
    }
}
