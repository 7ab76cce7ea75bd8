package com.intellidine.kitchen.board;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Lays cards out in columns, each under the shortest so far. So every card starts at or below those before it: what is
/// higher up, and then further left, is older. The last ones are cut where the room ends; the rest is hidden.
final class Columns extends Pane {
    private static final double GAP_PX = 14;
    private static final double COLUMN_MIN_PX = 330;
    private static final int COLUMNS_MAX = 5;

    /// Enough for the head and two lines.
    private static final double CUT_CARD_MIN_PX = 260;

    private final Consumer<Fit> onFit;

    /// How the cards fit.
    ///
    /// @param leading how many from the first on are shown whole, without one that is cut among them
    /// @param whole how many are shown whole
    record Fit(int leading, int whole) {}

    /// @param onFit hears of it after each layout
    Columns(Consumer<Fit> onFit) {
        this.onFit = onFit;
        getStyleClass().add("columns");
    }

    double roomPx() {
        return getHeight() - getInsets().getTop() - getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double inner = getWidth() - insets.getLeft() - insets.getRight();
        int columns = Math.max(1, Math.min(COLUMNS_MAX, (int) ((inner + GAP_PX) / (COLUMN_MIN_PX + GAP_PX))));
        double width = Math.floor((inner - GAP_PX * (columns - 1)) / columns);
        double[] bottoms = new double[columns];
        int leading = 0;
        int whole = 0;
        int placed = 0;
        for (Node card : getManagedChildren()) {
            int column = shortest(bottoms);
            double room = roomPx() - bottoms[column];
            double height = Math.ceil(card.prefHeight(width));
            boolean fits = height <= room;
            // A card with a column to itself is shown however low the window is.
            boolean shown = fits || room >= CUT_CARD_MIN_PX || bottoms[column] == 0;
            card.setVisible(shown);
            if (shown) {
                double given = fits ? height : room;
                card.resizeRelocate(
                        insets.getLeft() + column * (width + GAP_PX), insets.getTop() + bottoms[column], width, given);
                bottoms[column] += given + GAP_PX;
            } else {
                // Nothing younger may stand where this one did not fit.
                Arrays.fill(bottoms, Double.MAX_VALUE / 2);
            }
            leading += fits && leading == placed ? 1 : 0;
            whole += fits ? 1 : 0;
            placed++;
        }
        onFit.accept(new Fit(leading, whole));
    }

    private static int shortest(double[] bottoms) {
        int found = 0;
        for (int i = 1; i < bottoms.length; i++) {
            if (bottoms[i] < bottoms[found]) {
                found = i;
            }
        }
        return found;
    }
}
