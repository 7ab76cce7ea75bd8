package com.intellidine.verification.demo;

import com.intellidine.device.app.WindowSize;
import com.intellidine.device.log.AppLog;
import com.intellidine.device.ui.FxThread;
import com.intellidine.device.ui.Theme;
import com.intellidine.pos.app.Terminal;
import com.intellidine.pos.app.TerminalApp;
import java.nio.file.Path;
import javafx.stage.Stage;

/// The real terminal app, worked through its standard input: `DrivenTerminal FOLDER WIDTH HEIGHT`.
public final class DrivenTerminal {
    private DrivenTerminal() {}

    public static void main(String[] args) {
        Path home = Path.of(args[0]);
        AppLog.writeTo(home);
        WindowSize size = new WindowSize(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        try (Terminal terminal = Terminal.open(home, new FxThread())) {
            new AckReporter(terminal.node(), terminal.sync(), System.out).start();
            DrivenScreen.run(
                    () -> {
                        Stage stage = new Stage();
                        new TerminalApp(terminal.screens(), Theme.LIGHT, size).show(stage, size);
                        return stage;
                    },
                    System.in,
                    System.out);
        }
    }
}
