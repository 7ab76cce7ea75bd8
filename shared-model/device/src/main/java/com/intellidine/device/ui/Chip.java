package com.intellidine.device.ui;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A rounded note in the bar, with or without a dot that says in colour what its text says.
public final class Chip extends HBox {
    private final Region dot = new Region();
    private final Label label = new Label();

    public Chip(String text) {
        label.setText(text);
        dot.getStyleClass().add("dot");
        dot.setManaged(false);
        dot.setVisible(false);
        getStyleClass().add("chip");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(dot, label);
    }

    /// The first part stands out: **Asha** Waiter.
    public Chip(String strong, String text) {
        this(text);
        Label first = new Label(strong);
        first.getStyleClass().add("strong");
        getChildren().addFirst(first);
    }

    public Chip(String text, Tone tone) {
        this(text);
        setTone(tone);
    }

    public StringProperty textProperty() {
        return label.textProperty();
    }

    public void setTone(Tone tone) {
        dot.setManaged(true);
        dot.setVisible(true);
        dot.getStyleClass().setAll("dot", tone.styleClass());
    }
}
