package com.intellidine.device.ui;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Tiles of one size in as many columns as fit best, stretched to the full width.
public final class TileGrid extends Pane {
    private final double tileWidth;
    private final double tileHeight;
    private final double gap;

    /// Sizes in pixels.
    ///
    /// @param tileWidth what a tile would have if the columns came out even
    public TileGrid(double tileWidth, double tileHeight, double gap) {
        this.tileWidth = tileWidth;
        this.tileHeight = tileHeight;
        this.gap = gap;
        getStyleClass().add("tile-grid");
    }

    private int columns(double width) {
        Insets insets = getInsets();
        double inner = width - insets.getLeft() - insets.getRight();
        return (int) Math.max(1, Math.round((inner + gap) / (tileWidth + gap)));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return tileWidth;
    }

    @Override
    protected double computeMinWidth(double height) {
        return tileWidth / 2;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        int columns = columns(width < 0 ? getWidth() : width);
        int rows = (getManagedChildren().size() + columns - 1) / columns;
        return insets.getTop() + insets.getBottom() + Math.max(0, rows * (tileHeight + gap) - gap);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        int columns = columns(getWidth());
        double inner = getWidth() - insets.getLeft() - insets.getRight();
        double step = (inner + gap) / columns;
        int at = 0;
        for (Node child : getManagedChildren()) {
            int column = at % columns;
            int row = at / columns;
            // Whole pixels, and the last column ends where the grid ends.
            double left = Math.round(column * step);
            double right = Math.round((column + 1) * step - gap);
            child.resizeRelocate(
                    insets.getLeft() + left, insets.getTop() + row * (tileHeight + gap), right - left, tileHeight);
            at++;
        }
    }
}
