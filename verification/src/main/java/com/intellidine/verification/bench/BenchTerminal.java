package com.intellidine.verification.bench;

import com.intellidine.device.log.AppLog;
import com.intellidine.device.ui.FxThread;
import com.intellidine.device.ui.Theme;
import com.intellidine.pos.app.Terminal;
import com.intellidine.pos.app.TerminalApp;
import com.intellidine.verification.demo.Hand;
import com.intellidine.verification.demo.Hand.CannotException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import javafx.scene.Scene;

/// The real terminal as a program of its own, with a waiter who keeps time: `BenchTerminal FOLDER`.
public final class BenchTerminal {
    private BenchTerminal() {}

    /// Obeys what [Shift] can do.
    public static void main(String[] args) throws CannotException {
        Path home = Path.of(args[0]);
        AppLog.writeTo(home);
        try (Terminal terminal = Terminal.open(home, new FxThread())) {
            Scene scene = Obedient.show(stage -> {
                TerminalApp app = new TerminalApp(terminal.screens(), Theme.LIGHT, TerminalApp.DESIGN);
                app.show(stage, TerminalApp.DESIGN);
                return app.scene();
            });
            TimedTap timed = Hand.onScreen(() -> new TimedTap(new Witness(scene), RandomGenerator.getDefault()));
            Obedient.run(System.in, System.out, new Shift(terminal, scene, timed)::obey);
        }
    }
}
