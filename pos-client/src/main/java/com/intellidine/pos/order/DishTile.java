package com.intellidine.pos.order;

import com.intellidine.device.ui.Cells;
import com.intellidine.device.ui.NodeName;
import com.intellidine.device.ui.Tile;
import com.intellidine.domain.common.ItemId;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// A dish in the grid: name, price, mark, and how many are on the order.
final class DishTile implements Cells.Cell<DishCell> {
    private static final PseudoClass SOLD_OUT = PseudoClass.getPseudoClass("sold-out");

    private static final PseudoClass COMPLEX = PseudoClass.getPseudoClass("complex");

    /// From the combining marks on, letters need shaping.
    private static final int FIRST_COMPLEX = 0x300;

    private static final int LINE_CHARS = 16;

    private final Consumer<ItemId> onTap;
    private final Label name = new Label();
    private final Label price = new Label();
    private final Label count = new Label();
    private final DietMark diet = new DietMark();
    private final Tile tile;

    DishTile(Consumer<ItemId> onTap) {
        this.onTap = onTap;
        name.getStyleClass().add("dish-name");
        name.setWrapText(true);
        name.setAlignment(Pos.TOP_LEFT);
        name.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        price.getStyleClass().add("dish-price");
        count.getStyleClass().add("badge");
        StackPane.setAlignment(name, Pos.TOP_LEFT);
        StackPane.setAlignment(price, Pos.BOTTOM_LEFT);
        StackPane.setAlignment(diet, Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(count, Pos.TOP_RIGHT);
        StackPane.setMargin(diet, new Insets(0, 0, 3, 0));
        StackPane.setMargin(count, new Insets(0, -4, 0, 0));
        tile = new Tile(name, price, diet, count);
        tile.getStyleClass().add("dish");
    }

    /// JavaFX 26 draws part of a text twice when it breaks a line within mixed scripts, so such a name is broken here.
    private static String inTwoLines(String name) {
        int space = name.length() <= LINE_CHARS ? -1 : name.lastIndexOf(' ', LINE_CHARS);
        return space < 0 ? name : name.substring(0, space) + "\n" + name.substring(space + 1);
    }

    @Override
    public Node node() {
        return tile;
    }

    @Override
    public void show(DishCell dish, int index) {
        NodeName.give(tile, Tile.id("dish", dish.code().isEmpty() ? dish.name() : dish.code()));
        tile.setAccessibleText(dish.name() + ", " + dish.price());
        tile.pseudoClassStateChanged(SOLD_OUT, dish.soldOut());
        tile.setOnTap(() -> onTap.accept(dish.item()));
        boolean complex = dish.name().chars().anyMatch(character -> character >= FIRST_COMPLEX);
        name.setText(complex ? inTwoLines(dish.name()) : dish.name());
        name.setWrapText(!complex);
        name.pseudoClassStateChanged(COMPLEX, complex);
        // Two lines beside the badge, above the price.
        StackPane.setMargin(name, new Insets(0, dish.count() > 0 ? 32 : 0, 24, 0));
        price.setText(dish.price());
        diet.show(dish.diet());
        count.setText(Integer.toString(dish.count()));
        count.setVisible(dish.count() > 0);
    }
}
