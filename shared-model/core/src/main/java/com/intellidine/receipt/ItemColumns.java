package com.intellidine.receipt;

import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Rupees;
import com.intellidine.receipt.Element.ItemHeads;
import com.intellidine.receipt.Element.ItemLine;
import com.intellidine.receipt.Row.Cell;
import com.intellidine.receipt.Row.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The columns of a bill. Wide paper has quantity, name, rate and amount; narrow paper has the rate under the name, and
/// only where more than one was ordered. Each column is as wide as its widest entry.
final class ItemColumns {
    /// Names read badly in less than this.
    private static final int NAME_MIN = 16;

    private static final int NAME_MIN_BESIDE_AMOUNT = 8;

    /// Two figures side by side need more than a space between them.
    private static final int BETWEEN_FIGURES = 2;

    private final ItemHeads heads;
    private final List<ItemLine> items;
    private final int columns;
    private final int quantityWidth;
    private final int rateWidth;
    private final int amountWidth;

    ItemColumns(Element.Items slip, int columns) {
        this.heads = slip.heads();
        this.items = slip.lines();
        this.columns = columns;
        this.quantityWidth = widest(heads.quantity(), item -> item.quantity().toString());
        this.rateWidth = widest(heads.unitPrice(), item -> Rupees.plain(item.unitPrice()));
        this.amountWidth = widest(heads.amount(), item -> Rupees.plain(item.amount()));
    }

    private int widest(String head, Function<ItemLine, String> entry) {
        return items.stream().map(entry).mapToInt(Columns::width).reduce(Columns.width(head), Math::max);
    }

    List<Line> rows() {
        List<Line> rows = new ArrayList<>();
        rows.add(line(
                Weight.BOLD, heads.quantity(), heads.name(), hasRateColumn() ? heads.unitPrice() : "", heads.amount()));
        items.forEach(item -> rows.addAll(rows(item)));
        return rows;
    }

    private boolean hasRateColumn() {
        return columns - nameColumn() - 1 - rateWidth - BETWEEN_FIGURES - amountWidth >= NAME_MIN;
    }

    private int nameColumn() {
        return quantityWidth + 1;
    }

    private int nameWidth() {
        int beside = columns - nameColumn() - amountWidth - 1 - (hasRateColumn() ? rateWidth + BETWEEN_FIGURES : 0);
        // Amounts of crores on narrow paper leave no room for a name, so they go under it.
        return beside >= NAME_MIN_BESIDE_AMOUNT ? beside : columns - nameColumn();
    }

    private List<Line> rows(ItemLine item) {
        List<String> name = Columns.wrap(item.name(), nameWidth());
        boolean beside = nameWidth() < columns - nameColumn();
        String amount = Rupees.plain(item.amount());
        List<Line> rows = new ArrayList<>();
        for (String part : name) {
            boolean first = rows.isEmpty();
            String count = first ? item.quantity().toString() : "";
            String rate = first && hasRateColumn() ? Rupees.plain(item.unitPrice()) : "";
            rows.add(line(Weight.NORMAL, count, part, rate, first && beside ? amount : ""));
        }
        if (!hasRateColumn() && !item.quantity().equals(Quantity.ONE)) {
            rows.add(under("@ " + Rupees.plain(item.unitPrice()), Align.LEFT));
        }
        if (!beside) {
            rows.add(under(amount, Align.RIGHT));
        }
        return rows;
    }

    private Line line(Weight weight, String quantity, String name, String rate, String amount) {
        List<Cell> cells = new ArrayList<>();
        int amountColumn = columns - amountWidth;
        add(cells, new Cell(0, quantityWidth, quantity, Align.RIGHT));
        add(cells, new Cell(nameColumn(), nameWidth(), name, Align.LEFT));
        add(cells, new Cell(amountColumn - BETWEEN_FIGURES - rateWidth, rateWidth, rate, Align.RIGHT));
        add(cells, new Cell(amountColumn, amountWidth, amount, Align.RIGHT));
        return new Line(cells, weight, columns);
    }

    private Line under(String text, Align align) {
        return new Line(List.of(new Cell(nameColumn(), columns - nameColumn(), text, align)), Weight.NORMAL, columns);
    }

    private static void add(List<Cell> cells, Cell cell) {
        if (!cell.text().isEmpty()) {
            cells.add(cell);
        }
    }
}
