package com.intellidine.pos.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.intellidine.device.ui.Theme;
import com.intellidine.pos.app.TerminalApp.Size;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalArgumentsTest {
    @Test
    void needsOnlyTheFolder() {
        Path folder = Path.of("/tmp/till").toAbsolutePath();
        assertEquals(
                new TerminalArguments(folder, Theme.LIGHT, null, false),
                TerminalArguments.parse(List.of("--data", "/tmp/till")));
    }

    @Test
    void takesThemeWindowAndWhenToEnd() {
        Path folder = Path.of("/tmp/till").toAbsolutePath();
        assertEquals(
                new TerminalArguments(folder, Theme.DARK, new Size(1366, 768), true),
                TerminalArguments.parse(List.of(
                        "--window", "1366x768", "--until-stdin-closes", "--theme", "dark", "--data", "/tmp/till")));
    }

    @Test
    void saysInASentenceWhatIsWrong() {
        refuses("Say with --data in which folder the terminal keeps its orders.");
        refuses("There is no option --date.", "--date", "x");
        refuses("The option --data needs a value.", "--data");
        refuses("A window is given in pixels, like 1366x768, not wide.", "--data", "x", "--window", "wide");
        refuses("a theme is light or dark, not blue", "--data", "x", "--theme", "blue");
    }

    private static void refuses(String sentence, String... words) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> TerminalArguments.parse(List.of(words)));
        assertEquals(sentence, refusal.getMessage());
    }
}
