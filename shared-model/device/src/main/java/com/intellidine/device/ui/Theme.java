package com.intellidine.device.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The look of a scene: light at the counter, dark in kitchen and bar. Colours, type and sizes stand in `theme.css`;
/// AtlantaFX gives the standard controls their shape.
public enum Theme {
    LIGHT,
    DARK;

    /// The family of all texts. Its semi-bold is a family of its own, because JavaFX knows no weight between
    /// normal and bold.
    public static final String FONT = "Noto Sans Devanagari";

    /// @throws IllegalArgumentException for anything but `light` and `dark`
    public static Theme named(String name) {
        return switch (name) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> throw new IllegalArgumentException("a theme is light or dark, not " + name);
        };
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// Dresses a scene, or dresses it anew; its root must stay the same afterwards.
    public void dress(Scene scene) {
        Bundled.FONTS.forEach(Objects::requireNonNull);
        scene.setUserAgentStylesheet(
                switch (this) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        String sheet = sheet(Theme.class, "theme.css");
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
        }
        ObservableList<String> classes = scene.getRoot().getStyleClass();
        classes.removeAll("light", "dark");
        classes.add(this == LIGHT ? "light" : "dark");
    }

    /// The address of a stylesheet that lies beside a class, for `getStylesheets()` of that feature's view.
    public static String sheet(Class<?> beside, String name) {
        URL found = beside.getResource(name);
        if (found == null) {
            throw new IllegalStateException("no stylesheet " + name + " beside " + beside.getName());
        }
        return found.toExternalForm();
    }

    /// Loaded when the first scene is dressed, once.
    private static final class Bundled {
        static final List<Font> FONTS = Stream.of("Regular", "SemiBold", "Bold")
                .map(weight -> load("fonts/NotoSansDevanagari-" + weight + ".ttf"))
                .toList();

        private static Font load(String file) {
            try (InputStream stream = Theme.class.getResourceAsStream(file)) {
                Font font = stream == null ? null : Font.loadFont(stream, 16);
                if (font == null) {
                    throw new IllegalStateException("the bundled font " + file + " can't be read");
                }
                return font;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
