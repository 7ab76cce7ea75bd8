package com.intellidine.pos.order;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.Cells;
import com.intellidine.device.ui.Icon;
import com.intellidine.device.ui.NodeName;
import com.intellidine.device.ui.Tile;
import com.intellidine.pos.order.OrderRow.Entry;
import com.intellidine.pos.order.OrderRow.Group;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A row of the order panel: a heading, or a line with its controls while it is selected.
final class LineCell implements Cells.Cell<OrderRow> {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final OrderViewModel model;
    private final Label heading = new Label();
    private final Label quantity = new Label();
    private final Label name = new Label();
    private final Label amount = new Label();
    private final Label note = new Label();
    private final Tile tile;
    private final HBox controls;
    private final VBox box;

    LineCell(OrderViewModel model) {
        this.model = model;
        heading.getStyleClass().add("group");
        quantity.getStyleClass().add("line-quantity");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        amount.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().addAll("muted", "small-text");
        VBox words = new VBox(name, note);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, quantity, words, amount);
        row.setAlignment(Pos.TOP_LEFT);
        tile = new Tile(row);
        tile.getStyleClass().setAll("line");
        controls = controls();
        box = new VBox(heading, tile, controls);
        box.getStyleClass().add("order-row");
    }

    private HBox controls() {
        Button fewer = Buttons.icon("fewer", Icon.MINUS, "One fewer");
        fewer.setOnAction(event -> model.fewer());
        Button more = Buttons.icon("more", Icon.PLUS, "One more");
        more.setOnAction(event -> model.more());
        Button remove = Buttons.small("remove", "Remove");
        remove.setGraphic(Icon.BIN.draw(18));
        remove.getStyleClass().add("danger");
        remove.setMaxWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(event -> model.remove());
        HBox row = new HBox(8, fewer, more, Buttons.spring(), remove);
        row.getStyleClass().add("line-controls");
        return row;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(OrderRow row, int index) {
        boolean isGroup = row instanceof Group;
        appear(heading, isGroup);
        appear(tile, !isGroup);
        switch (row) {
            case Group(String text) -> {
                heading.setText(text);
                appear(controls, false);
                box.pseudoClassStateChanged(SELECTED, false);
            }
            case Entry entry -> show(entry);
        }
    }

    private void show(Entry entry) {
        NodeName.give(tile, "line-" + entry.position());
        tile.setOnTap(() -> model.select(entry.line()));
        quantity.setText(entry.quantity());
        name.setText(entry.name());
        amount.setText(entry.amount());
        note.setText(entry.note());
        appear(note, !entry.note().isEmpty());
        appear(controls, entry.selected() && entry.changeable());
        box.pseudoClassStateChanged(SELECTED, entry.selected());
    }

    private static void appear(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
