package com.intellidine.verification.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.ui.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandTest {
    private static final long WAIT_MAX_S = 20;

    private final List<Integer> clicks = new ArrayList<>();
    private final List<String> pressed = new ArrayList<>();
    private final Region cover = new Region();
    private final Hand hand = new Hand();
    private final CompletableFuture<Stage> shown = new CompletableFuture<>();

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        assertTrue(started.await(WAIT_MAX_S, TimeUnit.SECONDS), "the toolkit did not start");
    }

    @BeforeEach
    void showOneButton() {
        onScreen(() -> {
            Button button = new Button("Send");
            NodeName.give(button, "send");
            button.setOnAction(event -> pressed.add("send"));
            button.setOnMouseClicked(event -> clicks.add(event.getClickCount()));
            cover.setOnMousePressed(event -> pressed.add("cover"));
            cover.setVisible(false);
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(button, cover), 400, 300));
            stage.show();
            shown.complete(stage);
            return true;
        });
    }

    @AfterEach
    void hide() {
        onScreen(() -> {
            shown.join().hide();
            return true;
        });
    }

    private static <T> T onScreen(Supplier<T> action) {
        return CompletableFuture.supplyAsync(action, Platform::runLater)
                .orTimeout(WAIT_MAX_S, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void pressesOnce() throws Hand.CannotException {
        hand.tap("send");
        assertEquals(List.of("send"), pressed);
        assertEquals(List.of(1), clicks);
    }

    @Test
    void neverMakesADoubleClickOfTwoTaps() throws Hand.CannotException {
        hand.tap("send");
        hand.tap("send");
        assertEquals(List.of(1, 1), clicks);
    }

    @Test
    void makesADoubleClickWhateverWasTappedBefore() throws Hand.CannotException {
        hand.tap("send");
        hand.doubleTap("send");
        hand.doubleTap("send");
        assertEquals(List.of(1, 1, 2, 1, 2), clicks);
    }

    @Test
    void reachesNothingThroughACoverAndNotTheCoverEither() throws Hand.CannotException {
        onScreen(() -> {
            cover.setVisible(true);
            return true;
        });
        assertEquals(
                0,
                onScreen(() -> Touch.on(
                        NodeName.find(shown.join().getScene().getRoot(), "send").orElseThrow(), 1)));
        assertEquals(List.of(), pressed);
        Platform.runLater(() -> cover.setVisible(false));
        hand.tap("send");
        assertEquals(List.of("send"), pressed);
    }

    @Test
    void pressesNoMoreWhenTheFirstOfTwoClicksTookTheThingAway() {
        onScreen(() -> {
            StackPane pane = (StackPane) shown.join().getScene().getRoot();
            Button button = (Button) NodeName.find(pane, "send").orElseThrow();
            button.setOnAction(event -> {
                pressed.add("send");
                pane.getChildren().remove(button);
                Platform.runLater(() -> pane.getChildren().addFirst(button));
            });
            return true;
        });
        String why = String.valueOf(assertThrows(Hand.CannotException.class, () -> hand.doubleTap("send"))
                .getMessage());
        assertTrue(why.startsWith("«send» was pressed 1 of 2 times: it went away under the finger"), why);
        assertEquals(List.of("send"), pressed);
    }
}
