package com.intellidine.kitchen.board;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Shows as many of its children as fit whole, from the left.
final class FittingRow extends Pane {
    private final double gap;

    FittingRow(double gap) {
        this.gap = gap;
        setMinWidth(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return getManagedChildren().stream()
                .mapToDouble(child -> child.prefWidth(-1) + gap)
                .sum();
    }

    @Override
    protected void layoutChildren() {
        double at = 0;
        boolean room = true;
        for (Node child : getManagedChildren()) {
            double width = Math.ceil(child.prefWidth(-1));
            double height = child.prefHeight(-1);
            room = room && at + width <= getWidth();
            child.setVisible(room);
            child.resizeRelocate(at, Math.floor((getHeight() - height) / 2), width, height);
            at += width + gap;
        }
    }
}
