package com.intellidine.receipt;

import com.intellidine.domain.money.Rupees;
import com.intellidine.receipt.Element.ItemLine;
import com.intellidine.receipt.Row.Cell;
import com.intellidine.receipt.Row.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The columns of a bill on a page: all that rule 46 of the CGST Rules wants of each line, beside one another.
final class PageColumns {
    /// What is narrower is a roll of paper.
    private static final int PAGE_MIN = 80;

    private static final int NAME_MIN = 14;
    private static final int BETWEEN = 1;

    private final Element.Items items;
    private final List<Figure> figures;
    private final int columns;
    private final int nameWidth;

    /// A column other than the name.
    private record Figure(String head, int width, Align align, Function<ItemLine, String> entry) {
        static Figure of(Element.Items items, String head, Align align, Function<ItemLine, String> entry) {
            int width =
                    items.lines().stream().map(entry).mapToInt(Columns::width).reduce(Columns.width(head), Math::max);
            return new Figure(head, width, align, entry);
        }
    }

    PageColumns(Element.Items items, int columns) {
        this.items = items;
        this.columns = columns;
        this.figures = figures(items);
        this.nameWidth = nameWidth(figures, columns);
    }

    /// Whether the paper is a page, and wide enough for these figures.
    static boolean fits(Element.Items items, int columns) {
        return columns >= PAGE_MIN && nameWidth(figures(items), columns) >= NAME_MIN;
    }

    private static int nameWidth(List<Figure> figures, int columns) {
        return columns
                - figures.stream().mapToInt(figure -> figure.width() + BETWEEN).sum();
    }

    private static List<Figure> figures(Element.Items items) {
        Element.ItemHeads heads = items.heads();
        return List.of(
                Figure.of(
                        items,
                        heads.quantity(),
                        Align.RIGHT,
                        item -> item.quantity().toString()),
                Figure.of(items, heads.code(), Align.LEFT, ItemLine::code),
                Figure.of(items, heads.unitPrice(), Align.RIGHT, item -> Rupees.plain(item.unitPrice())),
                Figure.of(items, heads.discount(), Align.RIGHT, item -> Rupees.plain(item.discount())),
                Figure.of(items, heads.taxable(), Align.RIGHT, item -> Rupees.plain(item.taxable())),
                Figure.of(
                        items,
                        heads.taxRate(),
                        Align.RIGHT,
                        item -> item.taxRate().toString()),
                Figure.of(items, heads.amount(), Align.RIGHT, item -> Rupees.plain(item.amount())));
    }

    List<Line> rows() {
        List<Line> rows = new ArrayList<>();
        rows.add(line(
                Weight.BOLD,
                items.heads().name(),
                figures.stream().map(Figure::head).toList()));
        for (ItemLine item : items.lines()) {
            List<String> entries =
                    figures.stream().map(figure -> figure.entry().apply(item)).toList();
            boolean first = true;
            for (String part : Columns.wrap(item.name(), nameWidth)) {
                rows.add(line(Weight.NORMAL, part, first ? entries : List.of()));
                first = false;
            }
        }
        return rows;
    }

    /// The quantity stands before the name, the other figures behind it.
    private Line line(Weight weight, String name, List<String> entries) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (i < entries.size() && !entries.get(i).isEmpty()) {
                cells.add(new Cell(column, figure.width(), entries.get(i), figure.align()));
            }
            column += figure.width() + BETWEEN;
            if (i == 0) {
                if (!name.isEmpty()) {
                    cells.add(new Cell(column, nameWidth, name, Align.LEFT));
                }
                column += nameWidth + BETWEEN;
            }
        }
        return new Line(cells, weight, columns);
    }
}
