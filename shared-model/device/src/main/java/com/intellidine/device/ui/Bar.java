package com.intellidine.device.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The bar at the top of every screen: where one is at the left, how things stand at the right.
public final class Bar extends HBox {
    private final HBox left = new HBox(16);
    private final HBox right = new HBox(12);

    public Bar() {
        getStyleClass().add("bar");
        setAlignment(Pos.CENTER_LEFT);
        left.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(left, Buttons.spring(), right);
    }

    public Bar left(Node... nodes) {
        left.getChildren().setAll(nodes);
        return this;
    }

    public Bar right(Node... nodes) {
        right.getChildren().setAll(nodes);
        return this;
    }
}
