package com.intellidine.device.ui;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// Anything larger than a button that a finger can tap: a table, a dish, a person, a line. Also by Space and Enter.
public final class Tile extends StackPane {
    /// A wet finger slides a little while it taps; further is a drag, which scrolls.
    private static final double SLIDE_MAX_PX = 24;

    private Runnable onTap = () -> {};
    private Point2D pressedAt = Point2D.ZERO;

    public Tile(Node... content) {
        super(content);
        getStyleClass().add("tile");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            pressedAt = new Point2D(event.getSceneX(), event.getSceneY());
            requestFocus();
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                event.consume();
                tap();
            }
        });
    }

    private void released(MouseEvent event) {
        boolean still = pressedAt.distance(event.getSceneX(), event.getSceneY()) <= SLIDE_MAX_PX;
        if (event.getButton() == MouseButton.PRIMARY && still) {
            event.consume();
            tap();
        }
    }

    public void setOnTap(Runnable onTap) {
        this.onTap = onTap;
    }

    /// What a finger does.
    public void tap() {
        if (!isDisabled()) {
            onTap.run();
        }
    }

    /// The name of a node that stands for one of many: `kind-code`, with spaces as `_`.
    public static String id(String kind, String code) {
        return kind + "-" + code.replace(' ', '_');
    }
}
