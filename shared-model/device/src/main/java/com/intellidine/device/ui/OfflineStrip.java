package com.intellidine.device.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Says below the bar what is not saved, or what still works while someone can't be reached. There only while it has
/// something to say.
public final class OfflineStrip extends HBox {
    public OfflineStrip(SyncStatus status) {
        getStyleClass().add("offline-strip");
        NodeName.give(this, "offline");
        setAlignment(Pos.CENTER_LEFT);
        Label sentence = new Label();
        sentence.textProperty().bind(status.banner());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        StackPane sign = new StackPane();
        status.tone().subscribe(tone -> {
            getStyleClass().setAll("offline-strip", tone.styleClass());
            sign.getChildren().setAll((tone == Tone.BAD ? Icon.WARNING : Icon.OFFLINE).draw(20));
        });
        getChildren().addAll(sign, sentence);
        visibleProperty().bind(status.banner().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
