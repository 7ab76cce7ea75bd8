package com.intellidine.device.app;

import com.intellidine.device.ui.Theme;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a program was started with.
///
/// @param data the device's folder
/// @param window null for the whole screen
record DeviceArguments(Path data, Theme theme, @Nullable WindowSize window, boolean untilStdinCloses) {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{2,4})x([1-9][0-9]{2,4})");

    /// @throws IllegalArgumentException with a sentence for people
    static DeviceArguments parse(DeviceProgram program, List<String> words) {
        @Nullable Path data = null;
        Theme theme = program.theme();
        @Nullable WindowSize window = null;
        boolean untilStdinCloses = false;
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--data" -> data = folder(value(word, rest));
                case "--theme" -> theme = Theme.named(value(word, rest));
                case "--window" -> window = size(program, value(word, rest));
                case "--until-stdin-closes" -> untilStdinCloses = true;
                default -> throw new IllegalArgumentException("There is no option " + word + ".");
            }
        }
        if (data == null) {
            throw new IllegalArgumentException(
                    "Say with --data in which folder the " + program.name() + " keeps its orders.");
        }
        return new DeviceArguments(data, theme, window, untilStdinCloses);
    }

    private static String value(String option, Iterator<String> rest) {
        try {
            return rest.next();
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException("The option " + option + " needs a value.", e);
        }
    }

    private static Path folder(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(text + " can't be the name of a folder.", e);
        }
    }

    private static WindowSize size(DeviceProgram program, String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A window is given in pixels, like " + program.design() + ", not " + text + ".");
        }
        return new WindowSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
}
