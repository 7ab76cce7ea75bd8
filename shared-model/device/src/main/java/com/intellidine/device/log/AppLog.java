package com.intellidine.device.log;

import java.nio.file.Path;

/// The log of an app: `app.log` in the device's folder, at most about 50 MB of it.
public final class AppLog {
    public static final String NAME = "app.log";

    private AppLog() {}

    /// Called by a main before anything else: the first logger made reads the settings.
    public static void writeTo(Path dir) {
        System.setProperty("intellidine.log", dir.resolve(NAME).toString());
        System.setProperty("logback.configurationFile", "com/intellidine/device/log/app-log.xml");
    }
}
