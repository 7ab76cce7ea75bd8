package com.intellidine.receipt;

import java.util.List;

/// One row of a slip that has been laid out for a paper width.
public sealed interface Row {
    /// The row in characters of equal width, without trailing spaces.
    String text();

    /// Cells that don't overlap, from left to right.
    ///
    /// @param columns how many characters of this weight the paper holds
    record Line(List<Cell> cells, Weight weight, int columns) implements Row {
        public Line {
            cells = List.copyOf(cells);
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder();
            int filled = 0;
            for (Cell cell : cells) {
                text.repeat(' ', cell.start() - filled).append(cell.text());
                filled = cell.start() + Columns.width(cell.text());
            }
            return text.toString();
        }
    }

    record Rule(Weight weight, int columns) implements Row {
        @Override
        public String text() {
            return (weight.bold() ? "=" : "-").repeat(columns);
        }
    }

    record Cut() implements Row {
        @Override
        public String text() {
            return "";
        }
    }

    /// A text in its place. A printer with proportional letters fits it into the width that it has here.
    ///
    /// @param column where the width begins, from 0
    record Cell(int column, int width, String text, Align align) {
        /// The column in which the text itself begins.
        int start() {
            int left = width - Columns.width(text);
            return column
                    + switch (align) {
                        case LEFT -> 0;
                        case CENTRE -> left / 2;
                        case RIGHT -> left;
                    };
        }
    }
}
