package com.intellidine.kitchen.board;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.NodeName;
import com.intellidine.device.ui.Overlay;
import com.intellidine.device.ui.ScrollColumn;
import com.intellidine.device.ui.Tile;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The tickets bumped last, to call one back. Made anew each time that it opens.
final class RecallView extends StackPane {
    private static final DateTimeFormatter HOUR_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final BoardViewModel model;

    RecallView(BoardViewModel model) {
        this.model = model;
        VBox rows = new VBox(8);
        model.board().get().bumped().forEach(bumped -> rows.getChildren().add(row(bumped)));
        if (rows.getChildren().isEmpty()) {
            rows.getChildren().add(new Label("Nothing has been bumped yet."));
        }
        ScrollPane scroll = ScrollColumn.of(rows);
        // What the title, the button and the margins leave of the window.
        scroll.prefHeightProperty().bind(Bindings.min(640, heightProperty().subtract(300)));
        scroll.prefWidthProperty().bind(Bindings.min(980, widthProperty().subtract(160)));
        Button close = Buttons.secondary("close-recall", "Close");
        getStyleClass().add("recall");
        getChildren()
                .add(new Overlay("Recall a ticket", () -> model.showRecall(false))
                        .body(scroll)
                        .actions(close));
        close.setOnAction(event -> model.showRecall(false));
    }

    private Tile row(BumpedTicket bumped) {
        Label number = label(bumped.number(), "recall-number");
        Label title = label(bumped.title(), "recall-title");
        Label dishes = label(bumped.dishes(), "muted");
        dishes.setMinWidth(0);
        HBox.setHgrow(dishes, Priority.ALWAYS);
        dishes.setMaxWidth(Double.MAX_VALUE);
        Label at = label("bumped " + HOUR_MINUTE.format(bumped.bumped().atZone(model.zone())), "muted");
        HBox content = new HBox(20, number, title, dishes, at);
        content.setAlignment(Pos.CENTER_LEFT);
        Tile row = new Tile(content);
        NodeName.give(row, Tile.id("recall", bumped.number()));
        row.getStyleClass().add("recall-row");
        row.setOnTap(() -> model.recall(bumped.id()));
        return row;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
