package com.intellidine.kitchen.app;

import com.intellidine.device.app.WindowSize;
import com.intellidine.device.ui.NodeName;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// Fingers, keys and eyes of a test, on the headless platform. Everything waits with a limit.
final class Screen {
    private static final long WAIT_MAX_S = 20;
    private static final long LOOK_PAUSE_MS = 10;

    private final Scene scene;
    private final Robot robot = onFx(Robot::new);

    Screen(Scene scene) {
        this.scene = scene;
    }

    static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException e) {
            // Another test of this JVM has started it.
            started.countDown();
        }
        Platform.setImplicitExit(false);
        if (!started.await(WAIT_MAX_S, TimeUnit.SECONDS)) {
            throw new AssertionError("the toolkit did not start");
        }
    }

    static <T> T onFx(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, Platform::runLater).get(WAIT_MAX_S, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("on the screen's thread", e);
        }
    }

    static Screen show(Supplier<KitchenApp> maker, WindowSize size) {
        return new Screen(onFx(() -> {
            KitchenApp app = maker.get();
            Stage stage = new Stage();
            stage.setOnHidden(event -> app.close());
            app.show(stage, size);
            return app.scene();
        }));
    }

    void close() {
        onFx(() -> {
            scene.getWindow().hide();
            return true;
        });
    }

    boolean shows(String id) {
        return onFx(() -> {
            return NodeName.find(scene.getRoot(), id).filter(Screen::visible).isPresent();
        });
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void waitFor(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_MAX_S);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + WAIT_MAX_S + " s for " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_PAUSE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    void waitToShow(String id) {
        waitFor(id, () -> shows(id));
    }

    void waitToHide(String id) {
        waitFor(id + " to go", () -> !shows(id));
    }

    void tap(String id) {
        waitToShow(id);
        onFx(() -> {
            // What was just put on the screen has its place only after the next layout.
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Bounds bounds = node(id).localToScreen(node(id).getBoundsInLocal());
            robot.mouseMove(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
            robot.mouseClick(MouseButton.PRIMARY);
            return true;
        });
    }

    private Node node(String id) {
        return NodeName.find(scene.getRoot(), id).orElseThrow(() -> new AssertionError("nothing is called " + id));
    }

    void press(KeyCode code) {
        onFx(() -> {
            robot.keyType(code);
            return true;
        });
    }
}
