package com.intellidine.verification.demo;

import com.intellidine.device.app.WindowSize;
import com.intellidine.device.log.AppLog;
import com.intellidine.device.ui.FxThread;
import com.intellidine.device.ui.Theme;
import com.intellidine.kitchen.app.Kitchen;
import com.intellidine.kitchen.app.KitchenApp;
import com.intellidine.kitchen.board.Chime;
import java.nio.file.Path;
import javafx.stage.Stage;

/// The real kitchen display, worked through its standard input: `DrivenKitchen FOLDER WIDTH HEIGHT`.
public final class DrivenKitchen {
    private DrivenKitchen() {}

    public static void main(String[] args) {
        Path home = Path.of(args[0]);
        AppLog.writeTo(home);
        WindowSize size = new WindowSize(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        try (Kitchen kitchen = Kitchen.open(home, new FxThread(), Chime.SILENT)) {
            new AckReporter(kitchen.node(), kitchen.sync(), System.out).start();
            DrivenScreen.run(
                    () -> {
                        Stage stage = new Stage();
                        new KitchenApp(kitchen.board(), Theme.DARK, size).show(stage, size);
                        return stage;
                    },
                    System.in,
                    System.out);
        }
    }
}
