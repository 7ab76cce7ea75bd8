package com.intellidine.kitchen.app;

import com.intellidine.device.app.DeviceMain;
import com.intellidine.device.app.DeviceProgram;
import com.intellidine.device.ui.FxThread;
import com.intellidine.device.ui.Theme;
import java.nio.file.Path;
import java.util.List;

/// Starts a kitchen display: `kitchen --data DIR`.
public final class KitchenMain {
    private KitchenMain() {}

    public static void main(String[] words) {
        System.exit(DeviceMain.main(
                new DeviceProgram(
                        "kitchen",
                        KitchenApp.TITLE,
                        "kitchen display",
                        "K",
                        Theme.DARK,
                        KitchenApp.DESIGN,
                        KitchenMain::open),
                List.of(words)));
    }

    private static DeviceProgram.Opened open(Path data) {
        Kitchen kitchen = Kitchen.open(data, new FxThread(), new Tones());
        return new DeviceProgram.Opened((theme, size) -> new KitchenApp(kitchen.board(), theme, size), kitchen::close);
    }
}
