package com.intellidine.verification.demo;

import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/// One touch of the screen with real mouse events. On anything that lies over what it was meant for, or has
/// just moved to its place, a click has no effect. A touch of which nothing arrived may be tried again; one of
/// which only the first click did has had an effect and may not.
final class Touch implements EventHandler<MouseEvent> {
    private final Node wanted;
    private int reached;

    private Touch(Node wanted) {
        this.wanted = wanted;
    }

    /// On the screen's thread. All of it happens before the screen can change by itself or time can go by, so two
    /// clicks are a double click however busy the machine is.
    ///
    /// @return how many of the clicks reached it
    static int on(Node node, int clicks) {
        Scene scene = node.getScene();
        Parent root = scene.getRoot();
        // What was just put on the screen has its place only after the next layout.
        root.applyCss();
        root.layout();
        @Nullable Bounds place = node.localToScreen(node.getBoundsInLocal());
        @Nullable Bounds whole = root.localToScreen(root.getBoundsInLocal());
        if (place == null || whole == null) {
            return 0;
        }
        Touch touch = new Touch(node);
        scene.addEventFilter(MouseEvent.ANY, touch);
        try {
            Robot robot = new Robot();
            // Clicks in one place count on from those before them; from elsewhere they begin anew.
            robot.mouseMove(whole.getMinX() + 1, whole.getMinY() + 1);
            robot.mouseMove(place.getCenterX(), place.getCenterY());
            for (int i = 0; i < clicks; i++) {
                robot.mouseClick(MouseButton.PRIMARY);
            }
            return touch.reached;
        } finally {
            scene.removeEventFilter(MouseEvent.ANY, touch);
        }
    }

    @Override
    public void handle(MouseEvent event) {
        boolean pressed = event.getEventType() == MouseEvent.MOUSE_PRESSED;
        boolean button = pressed
                || event.getEventType() == MouseEvent.MOUSE_RELEASED
                || event.getEventType() == MouseEvent.MOUSE_CLICKED;
        if (button && !isWanted(event.getTarget())) {
            event.consume();
        } else if (pressed) {
            reached++;
        }
    }

    private boolean isWanted(EventTarget target) {
        for (@Nullable Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at.equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
