package com.intellidine.device.ui;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The topmost layer of a window, for at most one [Overlay].
public final class OverlayLayer extends StackPane {
    public OverlayLayer() {
        setVisible(false);
    }

    public void show(Overlay overlay) {
        getChildren().setAll(overlay);
        setVisible(true);
        Node first = overlay.lookup(".button");
        if (first != null) {
            first.requestFocus();
        }
    }

    public void hide() {
        getChildren().clear();
        setVisible(false);
    }
}
