package com.intellidine.kitchen.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.device.ui.Theme;
import com.intellidine.kitchen.app.KitchenApp.Size;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class KitchenArgumentsTest {
    @Test
    void isDarkAndFillsTheScreenUnlessToldOtherwise() {
        KitchenArguments arguments = KitchenArguments.parse(List.of("--data", "/srv/kitchen"));
        assertEquals(Path.of("/srv/kitchen"), arguments.data());
        assertEquals(Theme.DARK, arguments.theme());
        assertNull(arguments.window());
    }

    @Test
    void takesEveryOption() {
        KitchenArguments arguments = KitchenArguments.parse(
                List.of("--window", "1280x720", "--theme", "light", "--until-stdin-closes", "--data", "/srv/kitchen"));
        assertEquals(new Size(1280, 720), arguments.window());
        assertEquals(Theme.LIGHT, arguments.theme());
        assertTrue(arguments.untilStdinCloses());
    }

    @Test
    void saysInASentenceWhatIsWrong() {
        assertEquals("Say with --data in which folder the display keeps its orders.", refusal());
        assertEquals("The option --data needs a value.", refusal("--data"));
        assertEquals("There is no option --loud.", refusal("--data", "/srv", "--loud"));
        assertEquals(
                "A window is given in pixels, like 1920x1080, not 19x10.",
                refusal("--data", "/srv", "--window", "19x10"));
        assertTrue(refusal("--data", "/srv", "--theme", "pink").contains("pink"));
    }

    private static String refusal(String... words) {
        String message = assertThrows(IllegalArgumentException.class, () -> KitchenArguments.parse(List.of(words)))
                .getMessage();
        return String.valueOf(message);
    }
}
