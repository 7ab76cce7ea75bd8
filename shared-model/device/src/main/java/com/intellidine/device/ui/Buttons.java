package com.intellidine.device.ui;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The few kinds of button that there are.
public final class Buttons {
    private Buttons() {}

    /// The one thing to do next: full width, 72 px, in the accent.
    public static Button primary(String id, String text) {
        return button(id, text, "primary");
    }

    /// 72 px, outlined.
    public static Button secondary(String id, String text) {
        return button(id, text, "secondary");
    }

    /// 48 px, outlined.
    public static Button small(String id, String text) {
        return button(id, text, "small");
    }

    /// 48 px square, only an icon.
    public static Button icon(String id, Icon icon, String accessibleText) {
        Button button = button(id, "", "icon-button");
        button.setGraphic(icon.draw(20));
        button.setAccessibleText(accessibleText);
        return button;
    }

    /// The way back at the left of the bar: `‹ Floor`.
    public static Button back(String id, String text) {
        Button button = button(id, text, "back");
        button.setGraphic(Icon.BACK.draw(16));
        return button;
    }

    private static Button button(String id, String text, String kind) {
        Button button = new Button(text);
        NodeName.give(button, id);
        button.getStyleClass().setAll("touch", kind);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    /// What pushes the rest of a row to its end.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
