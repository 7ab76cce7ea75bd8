package com.intellidine.pos.floor;

import com.intellidine.device.ui.Avatar;
import com.intellidine.device.ui.Cells;
import com.intellidine.device.ui.Icon;
import com.intellidine.device.ui.NodeName;
import com.intellidine.device.ui.Tile;
import com.intellidine.pos.floor.FloorTile.Target;
import com.intellidine.pos.floor.TableState.Look;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One table or takeaway order.
final class TableCell implements Cells.Cell<FloorTile> {
    private final FloorViewModel model;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Avatar avatar = new Avatar("", 34);
    private final StackPane sign = Icon.WARNING.draw(16);
    private final VBox fresh = new VBox(8, Icon.PLUS.draw(28), new Label("New takeaway"));
    private final Label status = new Label();
    private final Label amount = new Label();
    private final Tile tile;

    TableCell(FloorViewModel model) {
        this.model = model;
        title.getStyleClass().add("table-title");
        detail.getStyleClass().addAll("muted", "small-text");
        status.getStyleClass().add("table-status");
        amount.getStyleClass().add("table-amount");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        HBox words = new HBox(6, sign, status);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMaxHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox foot = new HBox(8, words, amount);
        foot.setAlignment(Pos.BOTTOM_LEFT);
        BorderPane content = new BorderPane();
        content.setTop(new VBox(title, detail));
        content.setBottom(foot);
        StackPane.setAlignment(avatar, Pos.TOP_RIGHT);
        fresh.setAlignment(Pos.CENTER);
        fresh.getStyleClass().add("fresh");
        tile = new Tile(content, avatar, fresh);
        tile.getStyleClass().add("table");
    }

    @Override
    public Node node() {
        return tile;
    }

    @Override
    public void show(FloorTile shown, int index) {
        Look look = shown.state().look();
        boolean way = shown.target() instanceof Target.NewTakeaway;
        NodeName.give(tile, shown.id());
        tile.getStyleClass().setAll("tile", "table", look.styleClass());
        tile.setOnTap(() -> model.tap(shown));
        tile.setAccessibleText(shown.title() + " " + shown.status() + " " + shown.amount());
        title.setText(way ? "" : shown.title());
        detail.setText(shown.detail());
        status.setText(shown.status());
        amount.setText(shown.amount());
        avatar.setText(shown.initials());
        avatar.setVisible(!shown.initials().isEmpty());
        sign.setVisible(look == Look.ATTENTION);
        sign.setManaged(look == Look.ATTENTION);
        fresh.setVisible(way);
    }
}
