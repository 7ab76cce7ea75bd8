package com.intellidine.receipt;

import com.intellidine.receipt.Row.Cell;
import com.intellidine.receipt.Row.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lays a slip out for paper of a given number of columns: 32 on 58 mm, 48 on 80 mm, 80 and more on a page.
public final class TextLayout {
    /// The narrowest paper on which an amount of crores still fits beside nothing else.
    public static final int COLUMNS_MIN = 24;

    private final int columns;

    private TextLayout(int columns) {
        if (columns < COLUMNS_MIN) {
            throw new IllegalArgumentException(columns + " columns are fewer than " + COLUMNS_MIN);
        }
        this.columns = columns;
    }

    /// No row is wider than the columns; what is longer goes on in the next row.
    public static List<Row> lines(Document document, int columns) {
        TextLayout layout = new TextLayout(columns);
        return document.elements().stream()
                .<Row>flatMap(element -> layout.rows(element).stream())
                .toList();
    }

    /// The slip as plain text, a line for each row.
    public static String text(Document document, int columns) {
        return lines(document, columns).stream()
                .filter(row -> !(row instanceof Row.Cut))
                .map(Row::text)
                .collect(Collectors.joining("\n"));
    }

    private List<? extends Row> rows(Element element) {
        return switch (element) {
            case Element.Heading heading -> wrapped(heading.text(), Align.CENTRE, Weight.LARGE);
            case Element.Text text -> wrapped(text.text(), text.align(), text.weight());
            case Element.Pair pair -> pair(pair);
            case Element.Rule rule -> List.of(new Row.Rule(rule.weight(), columns));
            case Element.Items items ->
                PageColumns.fits(items, columns)
                        ? new PageColumns(items, columns).rows()
                        : new ItemColumns(items, columns).rows();
            case Element.Dish dish -> dish(dish);
            case Element.Wish wish -> wish(wish);
            case Element.Notice notice -> wrapped(notice.text(), Align.CENTRE, Weight.REVERSED);
            case Element.Cut cut -> List.of(new Row.Cut());
        };
    }

    private List<Line> wrapped(String text, Align align, Weight weight) {
        int wide = columns / weight.across();
        return Columns.wrap(text, wide).stream()
                .map(part -> new Line(List.of(new Cell(0, wide, part, align)), weight, wide))
                .toList();
    }

    private List<Line> pair(Element.Pair pair) {
        if (pair.right().isBlank()) {
            return wrapped(pair.left(), Align.LEFT, pair.weight());
        }
        int wide = columns / pair.weight().across();
        List<String> left = Columns.wrap(pair.left(), wide);
        List<String> right = Columns.wrap(pair.right(), wide);
        int leftWidth = Columns.width(left.getLast());
        if (left.size() == 1 && right.size() == 1 && leftWidth + 1 + Columns.width(right.getLast()) <= wide) {
            Cell rest = new Cell(leftWidth + 1, wide - leftWidth - 1, right.getLast(), Align.RIGHT);
            return List.of(
                    new Line(List.of(new Cell(0, leftWidth, left.getLast(), Align.LEFT), rest), pair.weight(), wide));
        }
        List<Line> lines = new ArrayList<>(wrapped(pair.left(), Align.LEFT, pair.weight()));
        lines.addAll(wrapped(pair.right(), Align.RIGHT, pair.weight()));
        return lines;
    }

    private List<Line> dish(Element.Dish dish) {
        String count = dish.quantity() + " x";
        int indent = Math.max(4, Columns.width(count)) + 1;
        List<String> name = Columns.wrap(dish.name(), columns - indent);
        List<Line> lines = new ArrayList<>();
        for (String part : name) {
            List<Cell> cells = new ArrayList<>();
            if (lines.isEmpty()) {
                cells.add(new Cell(0, indent - 1, count, Align.RIGHT));
            }
            cells.add(new Cell(indent, columns - indent, part, Align.LEFT));
            lines.add(new Line(cells, Weight.TALL, columns));
        }
        return lines;
    }

    /// Under the name of the dish.
    private List<Line> wish(Element.Wish wish) {
        int indent = 5;
        int wide = columns - indent;
        return Columns.wrap(wish.text(), wide).stream()
                .map(part -> new Line(List.of(new Cell(indent, wide, part, Align.LEFT)), wish.weight(), columns))
                .toList();
    }
}
