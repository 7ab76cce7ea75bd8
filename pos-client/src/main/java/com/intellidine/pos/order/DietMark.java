package com.intellidine.pos.order;

import com.intellidine.domain.menu.Diet;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The mark that food labels in India carry: a dot for vegetarian, a triangle for non-vegetarian, an oval for egg.
final class DietMark extends StackPane {
    private final SVGPath sign = new SVGPath();

    DietMark() {
        sign.getStyleClass().add("diet-sign");
        getStyleClass().add("diet");
        setMinSize(16, 16);
        setMaxSize(16, 16);
        getChildren().add(sign);
    }

    void show(Diet diet) {
        getStyleClass().setAll("diet", styleClass(diet));
        sign.setContent(
                switch (diet) {
                    case VEG -> "M3 0 A3 3 0 1 0 3 6 A3 3 0 1 0 3 0 Z";
                    case NON_VEG -> "M3.5 0 L7 6 L0 6 Z";
                    case EGG -> "M2.5 0 C4 0 5 2.4 5 4.2 A2.5 2.5 0 0 1 0 4.2 C0 2.4 1 0 2.5 0 Z";
                });
        setAccessibleText(
                switch (diet) {
                    case VEG -> "vegetarian";
                    case NON_VEG -> "non-vegetarian";
                    case EGG -> "egg";
                });
    }

    private static String styleClass(Diet diet) {
        return switch (diet) {
            case VEG -> "veg";
            case NON_VEG -> "non-veg";
            case EGG -> "egg";
        };
    }
}
