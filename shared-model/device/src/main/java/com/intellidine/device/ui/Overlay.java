package com.intellidine.device.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A question inside the scene: a card over a dimmed screen. Escape and a tap beside the card decline.
public final class Overlay extends StackPane {
    private final VBox body = new VBox(12);
    private final HBox actions = new HBox(8);

    public Overlay(String title, Runnable onDecline) {
        getStyleClass().add("scrim");
        Label heading = new Label(title);
        heading.getStyleClass().add("overlay-title");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(16, heading, body, actions);
        card.getStyleClass().add("overlay-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().add(card);
        card.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> onDecline.run());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                onDecline.run();
            }
        });
    }

    public Overlay text(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return body(label);
    }

    public Overlay body(Node... nodes) {
        body.getChildren().addAll(nodes);
        return this;
    }

    /// In one row, each as wide as the others.
    public Overlay actions(Region... buttons) {
        for (Region button : buttons) {
            button.setPrefWidth(1);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        actions.getChildren().addAll(buttons);
        return this;
    }
}
