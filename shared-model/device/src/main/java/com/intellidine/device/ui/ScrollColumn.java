package com.intellidine.device.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;

/// What is scrolled up and down with a finger when it is higher than its place.
public final class ScrollColumn {
    private ScrollColumn() {}

    /// As wide as its place.
    public static ScrollPane of(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPannable(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.skinProperty().subscribe(skin -> drawDirectly(scroll, skin));
        return scroll;
    }

    /// JavaFX keeps a picture of all that is in sight. It draws that anew, whole, when the least in it changes,
    /// which a dish does with every tap; and where it draws in software it lets the pictures of screens that were
    /// left pile up in the heap, to half a gigabyte.
    private static void drawDirectly(ScrollPane scroll, @Nullable Skin<?> skin) {
        @Nullable Node viewport = skin == null ? null : scroll.lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }
}
