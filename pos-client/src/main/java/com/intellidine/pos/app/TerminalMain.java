package com.intellidine.pos.app;

import com.intellidine.device.app.DeviceMain;
import com.intellidine.device.app.DeviceProgram;
import com.intellidine.device.ui.FxThread;
import com.intellidine.device.ui.Theme;
import java.nio.file.Path;
import java.util.List;

/// Starts a terminal: `terminal --data DIR`.
public final class TerminalMain {
    private TerminalMain() {}

    public static void main(String[] words) {
        System.exit(DeviceMain.main(
                new DeviceProgram(
                        "terminal",
                        TerminalApp.TITLE,
                        "terminal",
                        "T",
                        Theme.LIGHT,
                        TerminalApp.DESIGN,
                        TerminalMain::open),
                List.of(words)));
    }

    private static DeviceProgram.Opened open(Path data) {
        Terminal terminal = Terminal.open(data, new FxThread());
        return new DeviceProgram.Opened(
                (theme, size) -> new TerminalApp(terminal.screens(), theme, size), terminal::close);
    }
}
