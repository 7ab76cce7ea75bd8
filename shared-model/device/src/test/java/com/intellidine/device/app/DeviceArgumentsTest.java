package com.intellidine.device.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.intellidine.device.ui.Theme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceArgumentsTest {
    private static final DeviceProgram PROGRAM = new DeviceProgram(
            "kitchen", "Kitchen", "kitchen display", "K", Theme.DARK, new WindowSize(1920, 1080), data -> {
                throw new IllegalStateException("nothing is opened here");
            });

    @Test
    void needsOnlyTheFolder() {
        Path folder = Path.of("/tmp/kitchen").toAbsolutePath();
        assertEquals(
                new DeviceArguments(folder, Theme.DARK, null, false),
                DeviceArguments.parse(PROGRAM, List.of("--data", "/tmp/kitchen")));
    }

    @Test
    void takesThemeWindowAndWhenToEnd() {
        Path folder = Path.of("/tmp/kitchen").toAbsolutePath();
        assertEquals(
                new DeviceArguments(folder, Theme.LIGHT, new WindowSize(1366, 768), true),
                DeviceArguments.parse(
                        PROGRAM,
                        List.of(
                                "--window",
                                "1366x768",
                                "--until-stdin-closes",
                                "--theme",
                                "light",
                                "--data",
                                "/tmp/kitchen")));
    }

    @Test
    void saysInASentenceWhatIsWrong() {
        refuses("Say with --data in which folder the kitchen display keeps its orders.");
        refuses("There is no option --date.", "--date", "x");
        refuses("The option --data needs a value.", "--data");
        refuses("A window is given in pixels, like 1920x1080, not wide.", "--data", "x", "--window", "wide");
        refuses("A window is given in pixels, like 1920x1080, not 19x10.", "--data", "x", "--window", "19x10");
        refuses("a theme is light or dark, not blue", "--data", "x", "--theme", "blue");
    }

    private static void refuses(String sentence, String... words) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> DeviceArguments.parse(PROGRAM, List.of(words)));
        assertEquals(sentence, refusal.getMessage());
    }
}
