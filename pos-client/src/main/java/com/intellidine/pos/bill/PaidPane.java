package com.intellidine.pos.bill;

import com.intellidine.device.ui.Buttons;
import com.intellidine.device.ui.Icon;
import com.intellidine.device.ui.NodeName;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// When the money is in the drawer: the change, large enough to read across the counter.
final class PaidPane extends VBox {
    PaidPane(BillViewModel model) {
        getStyleClass().add("paid");
        setAlignment(Pos.CENTER);
        StackPane sign = new StackPane(Icon.CHECK.draw(36));
        sign.getStyleClass().add("paid-sign");
        sign.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label word = new Label("Change");
        word.getStyleClass().add("paid-word");
        Label change = new Label();
        NodeName.give(change, "paid-change");
        change.getStyleClass().add("paid-change");
        Label summary = new Label();
        NodeName.give(summary, "paid-summary");
        summary.getStyleClass().add("paid-summary");
        Label open = new Label();
        open.getStyleClass().add("paid-open");
        Button done = Buttons.primary("done", "");
        done.setMaxWidth(420);
        done.setDefaultButton(true);
        done.setOnAction(event -> model.done());
        model.paid().subscribe(paid -> {
            change.setText(paid.change());
            summary.setText(paid.summary());
            open.setText(paid.stillOpen());
            open.setManaged(!paid.stillOpen().isEmpty());
            done.setText(paid.stillOpen().isEmpty() ? "Back to the floor" : "Go on with what is open");
        });
        getChildren().addAll(sign, word, change, summary, open, done);
    }
}
