package com.intellidine.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import com.intellidine.domain.common.Event;
import com.intellidine.sync.LogEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each type of event is written and read as its golden file has it, byte for byte. From the first release on a golden
/// file never changes, and a new shape is a new schema with a file of its own; until then see
/// [EventFormat#GENERATION].
class GoldenFileTest {
    private final EventFormat format = new EventFormat();

    static Stream<Event> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesAndReadsTheGoldenFile(Event event) throws IOException {
        LogEntry written = format.seal(Samples.UNSEALED, event);
        String golden = golden(event, written);
        assertEquals(golden, written.text());
        LogEntry read = assertInstanceOf(EventFormat.Decoded.Read.class, format.read(golden))
                .entry();
        assertEquals(event, read.event());
        assertEquals(written, read);
    }

    private static String golden(Event event, LogEntry written) throws IOException {
        String name = event.getClass().getSimpleName() + ".json";
        try (InputStream file = GoldenFileTest.class.getResourceAsStream("/wire/v1/" + name)) {
            if (file == null) {
                return fail("there is no src/test/resources/wire/v1/" + name + ". Look closely at what stands below and"
                        + " save it, without a line end, when it is right:\n" + written.text());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void hasASampleOfEveryEvent() throws Exception {
        Set<String> sampled =
                Samples.all().stream().map(event -> event.getClass().getName()).collect(Collectors.toSet());
        assertEquals(everyEvent(), new TreeSet<>(sampled));
    }

    /// Every record among the compiled classes that is an event.
    private static Set<String> everyEvent() throws Exception {
        Path classes = Path.of(
                Event.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> events = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.toList()) {
                @Nullable Class<?> type = eventIn(classes.relativize(file).toString());
                if (type != null) {
                    events.add(type.getName());
                }
            }
        }
        return events;
    }

    private static @Nullable Class<?> eventIn(String file) throws ClassNotFoundException {
        if (!file.endsWith(".class") || file.endsWith("-info.class")) {
            return null;
        }
        String name = file.substring(0, file.length() - ".class".length())
                .replace('/', '.')
                .replace('\\', '.');
        Class<?> type = Class.forName(name, false, Event.class.getClassLoader());
        return Event.class.isAssignableFrom(type) && type.isRecord() ? type : null;
    }
}
