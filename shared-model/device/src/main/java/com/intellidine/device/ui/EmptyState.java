package com.intellidine.device.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What stands where there is nothing yet: what it is and what to do.
public final class EmptyState extends VBox {
    public EmptyState(Icon icon, String title, String hint) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        StackPane sign = new StackPane(icon.draw(32));
        sign.getStyleClass().add("empty-sign");
        sign.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        Label text = new Label(hint);
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(sign, heading, text);
    }
}
