package com.intellidine.kitchen.board;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The lines of a card, one below the other. Where there is too little room for all of them it says how many more there
/// are, so that nobody takes a part for the whole.
final class LineStack extends Pane {
    private final Label more = new Label();
    private List<? extends Node> lines = List.of();

    LineStack() {
        getStyleClass().add("line-stack");
        more.getStyleClass().add("more-lines");
        more.setManaged(false);
        getChildren().add(more);
    }

    void show(List<? extends Node> fresh) {
        if (!lines.equals(fresh)) {
            lines = List.copyOf(fresh);
            getChildren().setAll(lines);
            getChildren().add(more);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return lines.stream()
                .mapToDouble(line -> snapSizeY(line.prefHeight(width)))
                .sum();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double strip = snapSizeY(more.prefHeight(width));
        // Half a pixel less through rounding cuts nothing off.
        boolean all = computePrefHeight(width) <= getHeight() + 1;
        double bottom = 0;
        int shown = 0;
        for (Node line : lines) {
            double height = snapSizeY(line.prefHeight(width));
            boolean fits = all || (shown == lines.indexOf(line) && bottom + height + strip <= getHeight());
            line.setVisible(fits);
            if (fits) {
                line.resizeRelocate(0, bottom, width, height);
                bottom += height;
                shown++;
            }
        }
        more.setVisible(!all);
        more.setText("+ " + (lines.size() - shown) + (lines.size() - shown == 1 ? " line" : " lines"));
        more.resizeRelocate(0, getHeight() - strip, width, strip);
    }
}
