package com.intellidine.device.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ThemeTest {
    private static final double CONTRAST_MIN = 6;
    private static final String[][] TEXT_ON_GROUND = {
        {"ink", "bg"},
        {"ink", "surface"},
        {"ink", "surface-2"},
        {"ink", "accent-soft"},
        {"ink-2", "bg"},
        {"ink-2", "surface"},
        {"ink-2", "surface-2"},
        {"ink-3", "bg"},
        {"ink-3", "surface"},
        {"ink-3", "surface-2"},
        {"ink-3", "accent-soft"},
        {"accent", "surface"},
        {"accent", "accent-soft"},
        {"accent-ink", "accent"},
        {"accent-ink", "accent-press"},
        {"amber", "amber-soft"},
        {"red", "red-soft"},
        {"green", "green-soft"},
        {"purple", "purple-soft"},
        {"red", "surface"},
        {"amber", "surface"},
    };

    private static Map<String, String> tokens(String selector) throws Exception {
        String css;
        try (InputStream stream = Theme.class.getResourceAsStream("theme.css")) {
            css = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
        String block = css.substring(css.indexOf(selector + " {"));
        Map<String, String> tokens = new HashMap<>();
        Matcher token =
                Pattern.compile("-([a-z0-9-]+): #([0-9A-F]{6});").matcher(block.substring(0, block.indexOf('}')));
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }

    /// Relative luminance as in WCAG 2.
    private static double luminance(String hex) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static void checkContrast(String selector) throws Exception {
        Map<String, String> tokens = tokens(selector);
        for (String[] pair : TEXT_ON_GROUND) {
            double one = luminance(Objects.requireNonNull(tokens.get(pair[0]), pair[0])) + 0.05;
            double other = luminance(Objects.requireNonNull(tokens.get(pair[1]), pair[1])) + 0.05;
            double contrast = Math.max(one, other) / Math.min(one, other);
            assertTrue(contrast >= CONTRAST_MIN, selector + " " + pair[0] + " on " + pair[1] + " is " + contrast);
        }
    }

    @Test
    void lightTextsAreReadable() throws Exception {
        checkContrast(".root");
    }

    @Test
    void darkTextsAreReadable() throws Exception {
        checkContrast(".root.dark");
    }

    @Test
    void isNamedAsOnTheCommandLine() {
        assertEquals(Theme.DARK, Theme.named("dark"));
        assertEquals(Theme.LIGHT, Theme.DARK.other());
        assertThrows(IllegalArgumentException.class, () -> Theme.named("blue"));
    }
}
