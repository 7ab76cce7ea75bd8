package com.intellidine.kitchen.board;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.Icon;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Says what was bumped, and takes it back, for as long as that is possible.
final class UndoToast extends HBox {
    private final Label sentence = new Label();

    UndoToast(BoardViewModel model) {
        getStyleClass().add("undo-toast");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Button undo = Buttons.primary("undo", "Undo");
        undo.setGraphic(Icon.UNDO.draw(26));
        undo.setMinWidth(180);
        undo.setFocusTraversable(false);
        undo.setOnAction(event -> model.undo());
        getChildren().addAll(sentence, undo);
        show(Optional.empty());
    }

    void show(Optional<Undo> chance) {
        chance.ifPresent(undo -> sentence.setText(undo.sentence()));
        setVisible(chance.isPresent());
    }
}
