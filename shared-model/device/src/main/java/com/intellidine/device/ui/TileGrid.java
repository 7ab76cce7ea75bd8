package com.intellidine.device.ui;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Tiles of one size in as many columns as fit, stretched to the full width.
public final class TileGrid extends Pane {
    private final double tileWidthMin;
    private final double tileHeight;
    private final double gap;
    private final int columnsMax;

    /// Sizes in pixels.
    public TileGrid(double tileWidthMin, double tileHeight, double gap, int columnsMax) {
        this.tileWidthMin = tileWidthMin;
        this.tileHeight = tileHeight;
        this.gap = gap;
        this.columnsMax = columnsMax;
        getStyleClass().add("tile-grid");
    }

    private int columns(double width) {
        Insets insets = getInsets();
        double inner = width - insets.getLeft() - insets.getRight();
        int fit = (int) ((inner + gap) / (tileWidthMin + gap));
        return Math.max(1, Math.min(columnsMax, fit));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return columnsMax * (tileWidthMin + gap);
    }

    @Override
    protected double computeMinWidth(double height) {
        return tileWidthMin;
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
        double width = (inner - gap * (columns - 1)) / columns;
        int at = 0;
        for (Node child : getManagedChildren()) {
            double x = snapPositionX(insets.getLeft() + (at % columns) * (width + gap));
            int row = at / columns;
            double y = insets.getTop() + row * (tileHeight + gap);
            child.resizeRelocate(x, y, snapSizeX(width), tileHeight);
            at++;
        }
    }
}
