package com.intellidine.verification.bench;

import com.intellidine.verification.bench.Witness.Seen;
import com.intellidine.verification.demo.Hand;
import com.intellidine.verification.demo.Hand.CannotException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// Times taps, each from the press to the frame that shows what came of it.
final class TimedTap {
    private static final Duration SHOWN_MAX = Duration.ofSeconds(10);
    private static final int BEFORE_MS = 40;
    private static final int FRAME_MS = 17;

    private final Witness witness;
    private final RandomGenerator random;

    /// One for all taps: another would not know where this one has pointed to.
    private final Robot robot = new Robot();

    /// In nanoseconds of the machine's clock.
    ///
    /// @param pressed when the finger came down, before the screen's thread had time for it
    /// @param handled when the program had done what the tap asks for
    /// @param effort from before the tap until it was painted
    record Timing(long pressed, long handled, long laidOut, long painted, Effort effort) {
        /// How the child of a benchmark tells it to its parent.
        String words() {
            return pressed + "," + handled + "," + laidOut + "," + painted + "," + effort.screen() + ","
                    + effort.painting();
        }

        static Timing read(String words) {
            long[] parts = Arrays.stream(words.split(",", -1))
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new Timing(parts[0], parts[1], parts[2], parts[3], new Effort(parts[4], parts[5]));
        }

        long untilHandled() {
            return handled - pressed;
        }

        long untilLaidOut() {
            return laidOut - pressed;
        }

        long untilPainted() {
            return painted - pressed;
        }
    }

    /// On the screen's thread.
    TimedTap(Witness witness, RandomGenerator random) {
        this.witness = witness;
        this.random = random;
    }

    /// @param shown whether what the tap asks for has its place on the screen
    Timing tap(Node target, BooleanSupplier shown) throws CannotException {
        return tap(target, shown, () -> {});
    }

    /// @param handled called on the screen's thread as soon as the program has done what the tap asks for
    Timing tap(Node target, BooleanSupplier shown, Runnable handled) throws CannotException {
        Hand.onScreen(() -> {
            Bounds place = target.localToScreen(target.getBoundsInLocal());
            robot.mouseMove(place.getCenterX(), place.getCenterY());
            return place;
        });
        rest();
        Effort before = Effort.soFar();
        CompletableFuture<Long> done = new CompletableFuture<>();
        long pressed = System.nanoTime();
        Platform.runLater(() -> {
            witness.expect(shown);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
            done.complete(System.nanoTime());
            handled.run();
        });
        Seen seen = witness.await(SHOWN_MAX);
        return new Timing(
                pressed,
                done.join(),
                seen.laidOut(),
                seen.painted(),
                Effort.soFar().since(before));
    }

    /// Lets the frames before the tap be painted, and begins at any point between two frames.
    private void rest() throws CannotException {
        try {
            TimeUnit.MICROSECONDS.sleep(1_000L * BEFORE_MS + random.nextInt(1_000 * FRAME_MS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotException("interrupted");
        }
    }
}
