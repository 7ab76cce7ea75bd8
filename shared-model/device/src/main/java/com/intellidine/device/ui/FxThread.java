package com.intellidine.device.ui;

import javafx.application.Platform;

/// The thread of the JavaFX toolkit. What is handed over runs before the next frame is drawn.
public final class FxThread implements UiThread {
    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }
}
