package com.intellidine.device.ui;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// Icons as outlines in a box of 24 by 24, in the colour of the text around them. The bundled font has no such signs.
public enum Icon {
    BACKSPACE("M9 5 H21 V19 H9 L3 12 Z M12 9 L18 15 M18 9 L12 15"),
    BACK("M15 4 L7 12 L15 20"),
    CHECK("M4 12.5 L10 18 L20 6"),
    CLOSE("M5 5 L19 19 M19 5 L5 19"),
    WARNING("M12 3.5 L22 20.5 H2 Z M12 10 V14.5 M12 17.2 V17.7"),
    INFO("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 M12 11 V16.5 M12 7.4 V7.9"),
    SEARCH("M10.5 4 A6.5 6.5 0 1 0 10.5 17 A6.5 6.5 0 1 0 10.5 4 M15.5 15.5 L21 21"),
    PLUS("M12 4 V20 M4 12 H20"),
    MINUS("M4 12 H20"),
    BIN("M4 7 H20 M9 7 V4 H15 V7 M6 7 L7 20.5 H17 L18 7 M10 11 V17 M14 11 V17"),
    MOON("M20 14 A8.5 8.5 0 1 1 10 4 A6.8 6.8 0 0 0 20 14 Z"),
    SUN("M12 8 A4 4 0 1 0 12 16 A4 4 0 1 0 12 8 M12 2 V4.5 M12 19.5 V22 M2 12 H4.5 M19.5 12 H22"
            + " M4.9 4.9 L6.7 6.7 M17.3 17.3 L19.1 19.1 M4.9 19.1 L6.7 17.3 M17.3 6.7 L19.1 4.9"),
    OFFLINE("M7 18.5 A4.5 4.5 0 0 1 7.2 9.5 A5.5 5.5 0 0 1 17.6 10.6 A4 4 0 0 1 17.5 18.5 Z M4 4 L20 21"),
    PRINTER("M7 8 V3.5 H17 V8 M7 17 H4 V8 H20 V17 H17 M7 14 H17 V20.5 H7 Z"),
    UNDO("M8 5 L3.5 9.5 L8 14 M3.5 9.5 H14.5 A5.5 5.5 0 0 1 14.5 20.5 H9"),
    BAG("M5 8 H19 L20 21 H4 Z M9 8 A3 3.5 0 0 1 15 8"),
    PLATE("M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 M12 7.5 A4.5 4.5 0 1 0 12 16.5 A4.5 4.5 0 1 0 12 7.5"),
    CLOCK("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 M12 7 V12 L15.5 14"),
    SIGN_OUT("M10 4 H5 V20 H10 M14 8 L18.5 12 L14 16 M18.5 12 H9");

    private static final double BOX = 24;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// @param size height and width in pixels
    public StackPane draw(double size) {
        SVGPath outline = new SVGPath();
        outline.setContent(path);
        outline.getStyleClass().add("icon");
        Group scaled = new Group(outline);
        outline.setScaleX(size / BOX);
        outline.setScaleY(size / BOX);
        StackPane box = new StackPane(scaled);
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        return box;
    }
}
