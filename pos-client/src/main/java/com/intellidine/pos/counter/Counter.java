package com.intellidine.pos.counter;

import com.intellidine.device.node.Book;
import com.intellidine.device.node.DeviceNode;
import com.intellidine.device.node.OrderDesk;
import com.intellidine.device.node.Outcome;
import com.intellidine.device.ui.Notices;
import com.intellidine.device.ui.SyncStatus;
import com.intellidine.device.ui.UiThread;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the screens of one terminal share.
public record Counter(DeviceNode node, OrderDesk desk, UiThread ui, Notices notices, SyncStatus sync) {
    private static final Logger LOG = LoggerFactory.getLogger(Counter.class);
    private static final long SAVING_MAX_S = 15;

    public Book book() {
        return node.book();
    }

    public Instant now() {
        return desk.now();
    }

    public ZoneId zone() {
        return desk.zone();
    }

    /// What was done; when nothing was, the person has been told why.
    public Optional<Outcome.Done> done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> Optional.of(done);
            case Outcome.Refused(var refusal) -> {
                notices.problem(refusal.sentence());
                yield Optional.empty();
            }
            case Outcome.CannotSave(String sentence) -> {
                notices.problem(sentence);
                yield Optional.empty();
            }
        };
    }

    /// Goes on when something is on the disk, however long that takes: only then may anything print, open the drawer
    /// or say "saved". Says so when it takes long.
    public void whenSaved(Outcome.Done done, Runnable next) {
        var _ = done.durable().thenRun(() -> ui.execute(next));
        var _ = done.durable().copy().orTimeout(SAVING_MAX_S, TimeUnit.SECONDS).exceptionally(late -> {
            ui.execute(() -> notices.problem("This is not on the disk yet, so nothing was printed. Free some space or"
                    + " check the disk; it is saved, and printed, by itself as soon as the disk takes it."));
            return null;
        });
    }

    /// Goes on when everything decided so far is on the disk.
    public void whenFlushed(Runnable next) {
        var _ = node.flushed().thenRun(() -> ui.execute(next));
    }

    /// Says so when a slip did not come out. Never in the way of anything else.
    public void whenPrinted(CompletableFuture<?> printing, String comfort) {
        whenPrinted(printing, comfort, printed -> {});
    }

    /// @param afterwards is told whether it came out
    public void whenPrinted(CompletableFuture<?> printing, String comfort, Consumer<Boolean> afterwards) {
        var _ = printing.handle((printed, failure) -> {
            if (failure != null) {
                LOG.warn("slip not printed reason={}", sentence(failure));
            }
            ui.execute(() -> {
                if (failure != null) {
                    notices.problem(sentence(failure) + " " + comfort);
                }
                afterwards.accept(failure == null);
            });
            return printed;
        });
    }

    private static String sentence(Throwable failure) {
        Throwable cause = failure instanceof java.util.concurrent.CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        String message = cause.getMessage();
        return message == null ? "The printer did not answer." : message;
    }
}
