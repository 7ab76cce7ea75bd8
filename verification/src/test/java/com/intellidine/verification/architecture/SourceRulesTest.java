package com.intellidine.verification.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What can only be seen in the sources themselves.
class SourceRulesTest {
    private static final int LINES_MAX = 400;

    // Put together here, so that this file does not name them itself.
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("intellidine.cmd"))) {
            folder = java.util.Objects.requireNonNull(folder.getParent(), "the root of the sources was not found");
        }
        return folder;
    }

    private static List<Path> shippedSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        Path root = root();
        for (String module : List.of(
                "shared-model/core",
                "shared-model/device",
                "pos-client",
                "kitchen-display",
                "sync-server",
                "verification")) {
            Path main = root.resolve(module).resolve("src/main");
            try (Stream<Path> files = Files.walk(main)) {
                files.filter(file -> file.toString().matches(".*\\.(java|css|sql|yml|yaml|properties)"))
                        .forEach(sources::add);
            }
        }
        assertTrue(sources.size() > 100, "the sources were not found: " + sources.size());
        return sources;
    }

    @Test
    void noFileIsLongerThanFourHundredLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : shippedSources()) {
            int lines = Files.readAllLines(file).size();
            if (lines > LINES_MAX) {
                tooLong.add(file.getFileName() + " has " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong, "split by meaning what has grown past " + LINES_MAX + " lines");
    }

    @Test
    void nothingIsLeftToDoInAComment() throws IOException {
        List<String> unfinished = new ArrayList<>();
        for (Path file : shippedSources()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (UNFINISHED.matcher(lines.get(i)).find()) {
                    unfinished.add(file.getFileName() + ":" + (i + 1));
                }
            }
        }
        assertEquals(List.of(), unfinished, "what is not done is an issue, not a comment");
    }
}
