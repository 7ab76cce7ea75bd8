package com.intellidine.device.app;

import com.intellidine.device.ui.Theme;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A program that shows one window on a device's folder: what differs between a terminal and a kitchen display.
///
/// @param command as it is typed
/// @param title of its window
/// @param name as it stands in a sentence
/// @param faultLetter before its fault codes
/// @param theme unless another is asked for
/// @param design the size that its screens were designed for
/// @param opening opens everything but the window
public record DeviceProgram(
        String command,
        String title,
        String name,
        String faultLetter,
        Theme theme,
        WindowSize design,
        Function<Path, Opened> opening) {

    /// A device that works, with or without its window.
    ///
    /// @param window made on the thread of the toolkit, once
    /// @param stop stores what is decided and lets go of everything; does nothing the second time
    public record Opened(BiFunction<Theme, WindowSize, DeviceWindow> window, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }

    String usage() {
        return command + " --data DIR [--theme light|dark] [--window WxH] [--until-stdin-closes]";
    }
}
