package com.intellidine.device.ui;

import javafx.scene.layout.StackPane;

/// How safe the orders of this device are, in the bar of every screen.
public final class SyncChip extends StackPane {
    /// @param brief only the gist, where there is little room
    public SyncChip(SyncStatus status, boolean brief) {
        Chip chip = new Chip("");
        chip.textProperty().bind(brief ? status.shortText() : status.text());
        NodeName.give(this, "sync");
        setMaxHeight(USE_PREF_SIZE);
        // A long sentence ends in dots here; the strip below the bar has all of it.
        setMaxWidth(420);
        getChildren().add(chip);
        status.tone().subscribe(chip::setTone);
    }
}
