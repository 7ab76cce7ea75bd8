package com.intellidine.verification.bench;

import com.intellidine.verification.demo.Hand;
import com.intellidine.verification.demo.Hand.CannotException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Sees when something is on the screen. A dot in the corner of the scene turns in the very layout in which what is
/// looked for has its place; the layout is followed by the painting of one frame, and a frame reaches the screen whole.
/// So when the pixel of the dot has turned on the screen, what is looked for can be seen there too.
final class Witness {
    private static final long LOOK_EVERY_NS = 250_000;
    private static final double DOT_PX = 2;

    private final Rectangle dot = new Rectangle(DOT_PX, DOT_PX, Color.BLACK);
    private final BlockingQueue<Long> laidOut = new ArrayBlockingQueue<>(1);
    private final Robot robot = new Robot();
    private @Nullable BooleanSupplier wanted;
    private boolean white;

    /// Both in nanoseconds of the machine's clock, which all programs on it share.
    record Seen(long laidOut, long painted) {}

    /// On the screen's thread.
    Witness(Scene scene) {
        if (!(scene.getRoot() instanceof Pane root)) {
            throw new IllegalStateException("the root of the scene takes no dot");
        }
        dot.setManaged(false);
        dot.setMouseTransparent(true);
        root.getChildren().add(dot);
        scene.addPostLayoutPulseListener(this::look);
    }

    /// On the screen's thread: what to look for from now on, in every layout until it is there.
    void expect(BooleanSupplier shown) {
        wanted = shown;
    }

    private void look() {
        BooleanSupplier shown = wanted;
        if (shown != null && shown.getAsBoolean()) {
            wanted = null;
            white = !white;
            dot.setFill(colour());
            laidOut.add(System.nanoTime());
        }
    }

    private Color colour() {
        return white ? Color.WHITE : Color.BLACK;
    }

    /// Waits for what is expected, on any thread but the screen's. To wait on after a failure is allowed.
    ///
    /// @throws CannotException when it is not on the screen in time
    Seen await(Duration limit) throws CannotException {
        long end = System.nanoTime() + limit.toNanos();
        try {
            @Nullable Long layout = laidOut.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (layout == null) {
                throw new CannotException("it was not on the screen after " + limit.toSeconds() + " s");
            }
            while (System.nanoTime() < end) {
                long painted = Hand.onScreen(this::paintedAt);
                if (painted != 0) {
                    return new Seen(layout, painted);
                }
                LockSupport.parkNanos(LOOK_EVERY_NS);
            }
            throw new CannotException("it was laid out and not painted after " + limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotException("interrupted");
        }
    }

    /// The time if the dot has turned, else 0.
    private long paintedAt() {
        Bounds place = dot.localToScreen(dot.getBoundsInLocal());
        Color seen = robot.getPixelColor(place.getMinX(), place.getMinY());
        return seen.getBrightness() > 0.5 == white ? System.nanoTime() : 0;
    }
}
