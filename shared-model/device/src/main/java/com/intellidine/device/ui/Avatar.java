package com.intellidine.device.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;

/// A person's initials in a circle.
public final class Avatar extends Label {
    /// @param size in pixels
    public Avatar(String initials, double size) {
        super(initials);
        getStyleClass().add("avatar");
        setAlignment(Pos.CENTER);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setStyle("-fx-font-size: " + Math.round(8 + size * 0.15) + "px");
    }
}
