package com.intellidine.device.ui;

import java.util.concurrent.Executor;

/// The one way to the thread that owns the screen. `Platform::runLater` in the apps, `Runnable::run` without a screen.
@FunctionalInterface
public interface UiThread extends Executor {}
