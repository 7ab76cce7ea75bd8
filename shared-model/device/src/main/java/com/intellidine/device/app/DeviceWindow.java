package com.intellidine.device.app;

import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The one window of a program. Belongs to the thread of the toolkit.
public interface DeviceWindow extends AutoCloseable {
    /// @param size null for the whole screen
    void show(Stage stage, @Nullable WindowSize size);

    @Override
    void close();
}
