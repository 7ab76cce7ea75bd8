package com.intellidine.kitchen.board;

import com.intellidine.device.ui.NodeName;
import com.intellidine.device.ui.Tile;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A line of a ticket: one tap marks it.
final class LineRow {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass VOIDED = PseudoClass.getPseudoClass("voided");

    private final Label station = new Label();
    private final Label quantity = new Label();
    private final Label name = new Label();
    private final Label note = new Label();
    private final Tile tile;
    private final VBox node;

    LineRow() {
        quantity.getStyleClass().add("line-quantity");
        name.getStyleClass().add("line-name");
        note.getStyleClass().add("line-note");
        station.getStyleClass().add("station-strip");
        station.setMaxWidth(Double.MAX_VALUE);
        for (Label text : List.of(name, note)) {
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
        }
        quantity.setMinWidth(Region.USE_PREF_SIZE);
        VBox texts = new VBox(name, note);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox(quantity, texts);
        row.setAlignment(Pos.BASELINE_LEFT);
        tile = new Tile(row);
        tile.getStyleClass().setAll("line");
        node = new VBox(station, tile);
        node.setFillWidth(true);
    }

    VBox node() {
        return node;
    }

    /// @param heading the station, where its lines begin on a ticket of several; else empty
    void show(BoardLine line, String id, String heading, Runnable onTap) {
        NodeName.give(tile, id);
        tile.setOnTap(onTap);
        station.setText(heading);
        station.setVisible(!heading.isEmpty());
        station.setManaged(!heading.isEmpty());
        quantity.setText(Integer.toString(line.quantity()));
        name.setText(line.name());
        String text = note(line);
        note.setText(text);
        note.setVisible(!text.isEmpty());
        note.setManaged(!text.isEmpty());
        tile.setAccessibleText(line.quantity() + " " + line.name() + (line.done() ? ", done" : "") + " " + text);
        tile.pseudoClassStateChanged(DONE, line.done() && !line.voided());
        tile.pseudoClassStateChanged(VOIDED, line.voided());
    }

    private static String note(BoardLine line) {
        if (line.voided()) {
            return line.done() ? "VOID" : "VOID — do not make";
        }
        String was = line.was() == 0 ? "" : "was " + line.was();
        String already = line.alreadyOn() == null ? "" : "already on " + line.alreadyOn();
        return was.isEmpty() || already.isEmpty() ? was + already : already + ", " + was;
    }
}
