package com.intellidine.pos.app;

import com.intellidine.device.ui.NodeName;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/// Taps and types on a real window and counts its taps. Waits for what it taps, never for a time.
final class Finger {
    private static final long WAIT_MAX_NS = Duration.ofSeconds(20).toNanos();
    private static final long GLANCE_NS = Duration.ofMillis(5).toNanos();

    private final Scene scene;
    private int taps;

    Finger(Scene scene) {
        this.scene = scene;
    }

    static void startToolkit() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            if (!started.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the toolkit did not start");
            }
        } catch (IllegalStateException running) {
            started.countDown();
        }
        Platform.setImplicitExit(false);
    }

    static <T> T onScreen(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, Platform::runLater).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the screen's thread did not do it", e);
        }
    }

    int taps() {
        return taps;
    }

    /// Waits until the node is there, ready and in its place, then taps its middle.
    Finger tap(String id) {
        until(
                id + " to be there and enabled",
                () -> onScreen(() -> {
                    Node node = find(id);
                    return node != null && !node.isDisabled() && visible(node);
                }));
        onScreen(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Node node = NodeName.find(scene.getRoot(), id).orElseThrow();
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            Robot robot = new Robot();
            robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
            return true;
        });
        taps++;
        return this;
    }

    Finger type(KeyCode... keys) {
        onScreen(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyType(key);
            }
            return true;
        });
        return this;
    }

    boolean shows(String id) {
        return onScreen(() -> {
            Node node = find(id);
            return node != null && visible(node);
        });
    }

    private @Nullable Node find(String name) {
        return NodeName.find(scene.getRoot(), name).orElse(null);
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    String text(String id) {
        return onScreen(() -> find(id) instanceof Labeled labeled ? labeled.getText() : "");
    }

    void until(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + WAIT_MAX_NS;
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(GLANCE_NS);
        }
    }
}
