package com.intellidine.verification.demo;

import com.intellidine.device.ui.NodeName;
import com.intellidine.device.ui.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A finger on the real screen: finds what it is told by id, presses there with real mouse and key events, reads what
/// stands on it, and takes pictures. Called from any thread but the screen's.
public final class Hand {
    private static final Duration SCREEN_WAIT_MAX = Duration.ofSeconds(20);
    private static final long POLL_MS = 20;

    /// The screen is not as it should be. Its message is a sentence.
    public static final class CannotException extends Exception {
        private static final long serialVersionUID = 1;

        public CannotException(String message) {
            super(message);
        }
    }

    /// Presses the thing with this id once it can be pressed.
    public void tap(String id) throws CannotException {
        press(id, 1);
    }

    /// Presses the thing twice in quick succession.
    void doubleTap(String id) throws CannotException {
        press(id, 2);
    }

    /// Tries until the press has reached the thing; one that did not had no effect. One that did in part is not tried
    /// again, because its first click may have done what the thing is for.
    private void press(String id, int clicks) throws CannotException {
        await(id, SCREEN_WAIT_MAX);
        AtomicInteger reached = new AtomicInteger();
        boolean pressed = poll(SCREEN_WAIT_MAX, () -> {
            find(id).filter(Hand::pressable).ifPresent(node -> reached.set(Touch.on(node, clicks)));
            return reached.get() > 0;
        });
        if (pressed && reached.get() < clicks) {
            throw new CannotException("«" + id + "» was pressed " + reached + " of " + clicks
                    + " times: it went away under the finger: " + onScreen(this::texts));
        }
        if (!pressed) {
            throw new CannotException(
                    "«" + id + "» can't be pressed: it went away, or something lies over it: " + onScreen(this::texts));
        }
    }

    /// Presses a key, wherever the focus is.
    void key(String name) throws CannotException {
        onScreen(() -> {
            new Robot().keyType(KeyCode.valueOf(name));
            return "";
        });
    }

    /// Waits until the thing can be seen and pressed.
    public void await(String id, Duration limit) throws CannotException {
        if (!poll(limit, () -> find(id).filter(Hand::pressable).isPresent())) {
            throw new CannotException("«" + id + "» can't be pressed: "
                    + onScreen(() -> find(id).isPresent() ? "it is hidden or disabled" : "it is not on the screen"));
        }
    }

    /// Waits until the thing can no longer be seen.
    void awaitGone(String id, Duration limit) throws CannotException {
        if (!poll(limit, () -> find(id).filter(Hand::visible).isEmpty())) {
            throw new CannotException("«" + id + "» is still on the screen");
        }
    }

    /// Waits until some text on the screen has these words in it.
    void awaitText(String words, Duration limit) throws CannotException {
        if (!poll(limit, () -> texts().contains(words))) {
            throw new CannotException("no «" + words + "» on the screen: " + onScreen(this::texts));
        }
    }

    boolean isThere(String id) throws CannotException {
        return onScreen(() -> find(id).filter(Hand::visible).isPresent());
    }

    /// The first visible id that begins so, in the order of the screen; empty when there is none.
    String first(String prefix) throws CannotException {
        return onScreen(() -> firstOnScreen(prefix));
    }

    private static String firstOnScreen(String prefix) {
        return scenes().flatMap(scene -> NodeName.named(scene.getRoot())
                        .filter(Hand::visible)
                        .flatMap(node -> NodeName.of(node).stream())
                        .filter(name -> name.startsWith(prefix))
                        .findFirst())
                .orElse("");
    }

    String awaitFirst(String prefix, Duration limit) throws CannotException {
        if (!poll(limit, () -> !firstOnScreen(prefix).isEmpty())) {
            throw new CannotException("nothing on the screen is called «" + prefix + "…»");
        }
        return first(prefix);
    }

    void picture(Path file) throws CannotException {
        onScreen(() -> {
            try {
                Pictures.save(scenes().orElseThrow(), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return "";
        });
    }

    private String texts() {
        StringBuilder texts = new StringBuilder();
        scenes().ifPresent(scene -> collect(scene.getRoot(), texts));
        return texts.toString();
    }

    private static void collect(Node node, StringBuilder texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.append(labeled.getText()).append(" | ");
        } else if (node instanceof Text text) {
            texts.append(text.getText()).append(" | ");
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    private static Optional<Scene> scenes() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(Window::getScene)
                .filter(scene -> scene != null)
                .findFirst();
    }

    private static Optional<Node> find(String id) {
        return scenes().flatMap(scene -> NodeName.named(scene.getRoot())
                .filter(node -> NodeName.of(node).filter(id::equals).isPresent())
                .filter(Hand::visible)
                .findFirst());
    }

    private static boolean visible(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean pressable(Node node) {
        return visible(node) && !node.isDisabled() && node.getBoundsInLocal().getWidth() > 0;
    }

    private boolean poll(Duration limit, Supplier<Boolean> condition) throws CannotException {
        long end = System.nanoTime() + limit.toNanos();
        while (!onScreen(condition)) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /// Does something on the screen's thread and waits for it.
    public static <T> T onScreen(Supplier<T> action) throws CannotException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(action.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(SCREEN_WAIT_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new CannotException("the screen failed: " + e.getCause());
        } catch (TimeoutException e) {
            throw new CannotException("the screen does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotException("interrupted");
        }
    }
}
