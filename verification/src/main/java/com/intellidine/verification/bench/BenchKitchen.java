package com.intellidine.verification.bench;

import com.intellidine.device.app.WindowSize;
import com.intellidine.device.log.AppLog;
import com.intellidine.device.ui.FxThread;
import com.intellidine.device.ui.Theme;
import com.intellidine.kitchen.app.Kitchen;
import com.intellidine.kitchen.app.KitchenApp;
import com.intellidine.kitchen.board.Chime;
import com.intellidine.verification.demo.Hand;
import com.intellidine.verification.demo.Hand.CannotException;
import java.nio.file.Path;
import javafx.scene.Scene;

/// The real kitchen display as a program of its own, with a cook who says when a ticket of one terminal came into
/// sight, and bumps it: `BenchKitchen FOLDER CODE`, the code being that of the terminal.
public final class BenchKitchen {
    /// The largest of the usual sizes that the headless platform can hold.
    private static final WindowSize WINDOW = new WindowSize(1280, 720);

    private BenchKitchen() {}

    /// Says `SEEN NUMBER KNOWN LAID-OUT PAINTED` for each ticket, the times in nanoseconds of the machine's clock.
    public static void main(String[] args) throws CannotException {
        Path home = Path.of(args[0]);
        AppLog.writeTo(home);
        try (Kitchen kitchen = Kitchen.open(home, new FxThread(), Chime.SILENT)) {
            Scene scene = Obedient.show(stage -> {
                KitchenApp app = new KitchenApp(kitchen.board(), Theme.DARK, WINDOW);
                app.show(stage, WINDOW);
                return app.scene();
            });
            Cook cook = Hand.onScreen(() -> new Cook(kitchen.board(), scene, args[1]));
            Thread.ofPlatform()
                    .daemon()
                    .name("cook")
                    .start(() -> cook.work(line -> {
                        System.out.println(line);
                        System.out.flush();
                    }));
            Obedient.run(System.in, System.out, words -> {
                throw new CannotException("a kitchen display is only looked at");
            });
        }
    }
}
