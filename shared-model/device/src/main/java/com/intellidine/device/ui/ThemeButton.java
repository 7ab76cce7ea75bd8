package com.intellidine.device.ui;

import javafx.scene.Scene;
import javafx.scene.control.Button;

/// The way to the other look. It shows where a tap would lead: a moon in the light, a sun in the dark.
public final class ThemeButton {
    private static final int ICON_PX = 20;

    private final Button button = Buttons.icon("theme", Icon.MOON, "Light or dark");

    /// @param onTheme asked to change from light to dark or back
    public ThemeButton(Runnable onTheme) {
        button.setOnAction(event -> onTheme.run());
        button.setFocusTraversable(false);
    }

    public Button button() {
        return button;
    }

    public void dress(Scene scene, Theme look) {
        look.dress(scene);
        button.setGraphic((look == Theme.LIGHT ? Icon.MOON : Icon.SUN).draw(ICON_PX));
    }
}
