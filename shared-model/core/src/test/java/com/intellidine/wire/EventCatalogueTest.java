package com.intellidine.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.intellidine.domain.common.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docs/events.md says of every type of event what the code reads.
class EventCatalogueTest {
    private static final Path DOCUMENT = Path.of("..", "..", "docs", "events.md");
    private static final String BEGIN = "<!-- from here on checked against the code -->\n";

    @Test
    void listsEveryTypeAndFieldAsTheCodeReadsThem() throws IOException {
        StringBuilder catalogue = new StringBuilder();
        for (Event event : Samples.all()) {
            write(event, catalogue);
        }
        Files.writeString(Path.of("target", "events.md"), catalogue);
        String document = Files.readString(DOCUMENT);
        assertEquals(
                catalogue.toString(),
                document.substring(document.indexOf(BEGIN) + BEGIN.length()),
                "when it is right, put shared-model/core/target/events.md under the mark in docs/events.md");
    }

    private static void write(Event event, StringBuilder out) throws IOException {
        String type = event.getClass().getSimpleName();
        BodyFormat<?> format = Objects.requireNonNull(EventFormat.BY_NAME.get(type));
        String text = new EventFormat().seal(Samples.UNSEALED, event).text();
        JsonObject body = Json.objectField(JsonObject.parse(text), "body");
        List<BodyProbe.Field> fields = new BodyProbe(format, body, event.stamp()).fields();
        out.append("\n### ").append(type).append('\n');
        if (format.schema() > 1) {
            out.append("Schema ").append(format.schema()).append(".\n");
        }
        String meaning = meaning(type);
        if (!meaning.isEmpty()) {
            out.append(meaning).append('\n');
        }
        out.append("\nTouches: ").append(touched(event, body)).append("\n");
        if (fields.isEmpty()) {
            out.append("\nIts body is empty.\n");
            return;
        }
        out.append("\n| field | holds | |\n|---|---|---|\n");
        for (BodyProbe.Field field : fields) {
            out.append("| `")
                    .append(field.path())
                    .append("` | ")
                    .append(field.kind())
                    .append(field.required() ? " | |\n" : " | may be absent |\n");
        }
    }

    /// The aggregates of the sample, each with the field that holds its id.
    private static String touched(Event event, JsonObject body) {
        Map<String, String> places = new HashMap<>();
        places.put(Samples.UNSEALED.tenant().toString(), "tenant");
        note(body, "", places);
        if (event.aggregates().isEmpty()) {
            return "nothing";
        }
        return event.aggregates().stream()
                .map(aggregate -> "`" + aggregate.kind().wireName() + "/{"
                        + Objects.requireNonNull(places.get(aggregate.id().toString())) + "}`")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static void note(Object value, String path, Map<String, String> places) {
        switch (value) {
            case JsonObject object ->
                object.names().stream()
                        .sorted()
                        .forEach(name -> note(
                                Objects.requireNonNull(object.get(name)),
                                path.isEmpty() ? name : path + "." + name,
                                places));
            case List<?> list -> list.forEach(element -> note(element, path + "[]", places));
            case String text -> places.merge(text, path, (one, other) -> one.length() <= other.length() ? one : other);
            default -> {}
        }
    }

    /// What its record says of itself in the sources.
    private static String meaning(String type) throws IOException {
        Pattern record = Pattern.compile("((?:^ *///.*\\n)*)^ *(?:public )?record " + type + "\\(", Pattern.MULTILINE);
        for (Path source : sources()) {
            Matcher found = record.matcher(Files.readString(source));
            if (found.find()) {
                return found.group(1)
                        .lines()
                        .map(line -> line.strip().substring("///".length()).strip())
                        .takeWhile(line -> !line.startsWith("@"))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"))
                        .replaceAll("\\[(?:\\w*#)?(\\w+)]", "`$1`");
            }
        }
        throw new AssertionError("no source of " + type);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "com", "intellidine", "domain"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
