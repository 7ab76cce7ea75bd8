package com.intellidine.wire;

import com.intellidine.domain.common.Stamp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out what a reader of bodies takes: which fields it asks for, by watching it read a sample, and of what kind
/// each is, by handing it others and looking at what it refuses. So what is said of a format is what the code does.
final class BodyProbe {
    private static final Pattern ENUM = Pattern.compile("No enum constant ([\\w.]+)\\.");
    private static final Pattern LENGTH = Pattern.compile("has more than (\\d+) characters");
    private static final Pattern ENTRIES = Pattern.compile("has more than (\\d+) entries");
    private static final int LONG_CHARS = 40_000;
    private static final int LONG_ENTRIES = 20_000;

    private final BodyFormat<?> format;
    private final JsonObject sample;
    private final Stamp stamp;

    /// @param path names of fields with dots between them; `[]` behind the name of a list
    /// @param kind what may stand there, for people
    record Field(String path, String kind, boolean required) {}

    BodyProbe(BodyFormat<?> format, JsonObject sample, Stamp stamp) {
        this.format = format;
        this.sample = sample;
        this.stamp = stamp;
    }

    /// In the order in which the reader asks for them. What stands in an object that the sample lacks is not found.
    List<Field> fields() {
        Set<String> asked = new LinkedHashSet<>();
        var _ = format.reader().apply((JsonObject) watched(sample, "", asked), stamp);
        List<Field> fields = new ArrayList<>();
        for (String path : asked) {
            fields.add(new Field(path, kind(path), refusal(path, null) != null));
        }
        return fields;
    }

    private static Object watched(Object value, String path, Set<String> asked) {
        return switch (value) {
            case JsonObject object -> {
                Map<String, Object> fields = new Watched(path, asked);
                object.names()
                        .forEach(name -> fields.put(
                                name, watched(Objects.requireNonNull(object.get(name)), path + "." + name, asked)));
                yield new JsonObject(fields);
            }
            case List<?> list ->
                list.stream()
                        .map(element -> watched(element, path + "[]", asked))
                        .toList();
            default -> value;
        };
    }

    private static final class Watched extends HashMap<String, Object> {
        private static final long serialVersionUID = 1;

        private final String path;
        private final transient Set<String> asked;

        Watched(String path, Set<String> asked) {
            this.path = path;
            this.asked = asked;
        }

        @Override
        public @Nullable Object get(Object name) {
            asked.add((path + "." + name).substring(1));
            return super.get(name);
        }
    }

    /// Why the reader refuses the sample with another value in one place; null when it takes it.
    private @Nullable String refusal(String path, @Nullable Object value) {
        try {
            var _ = format.reader().apply((JsonObject) with(sample, List.of(path.split("\\.", -1)), value), stamp);
            return null;
        } catch (Json.Malformed malformed) {
            return String.valueOf(malformed.getMessage());
        } catch (Json.NotKnownYet zone) {
            return "not a time zone that is known";
        }
    }

    /// In lists the first element that has such a place is changed.
    private static Object with(Object in, List<String> path, @Nullable Object value) {
        JsonObject object = (JsonObject) in;
        Map<String, Object> fields = new HashMap<>();
        object.names().forEach(name -> fields.put(name, Objects.requireNonNull(object.get(name))));
        String step = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        if (rest.isEmpty()) {
            if (value == null) {
                fields.remove(step);
            } else {
                fields.put(step, value);
            }
        } else if (step.endsWith("[]")) {
            String name = step.substring(0, step.length() - 2);
            List<Object> elements = new ArrayList<>((List<?>) Objects.requireNonNull(fields.get(name)));
            int at = firstWith(elements, rest);
            elements.set(at, with(elements.get(at), rest, value));
            fields.put(name, elements);
        } else {
            fields.put(step, with(Objects.requireNonNull(fields.get(step)), rest, value));
        }
        return new JsonObject(fields);
    }

    private static int firstWith(List<Object> elements, List<String> path) {
        return IntStream.range(0, elements.size())
                .filter(at -> leads(elements.get(at), path))
                .findFirst()
                .orElseThrow();
    }

    private static boolean leads(Object from, List<String> path) {
        if (path.size() == 1) {
            return true;
        }
        List<String> rest = path.subList(1, path.size());
        String step = path.getFirst();
        String name = step.endsWith("[]") ? step.substring(0, step.length() - 2) : step;
        return switch (((JsonObject) from).get(name)) {
            case null -> false;
            case List<?> list -> list.stream().anyMatch(element -> leads(element, rest));
            case Object object -> leads(object, rest);
        };
    }

    private String kind(String path) {
        String why = String.valueOf(refusal(path, new Object()));
        if (why.endsWith("is not a text")) {
            return text(why(path, "?"), why(path, "x".repeat(LONG_CHARS)), why(path, "2026-01-01"));
        }
        if (why.endsWith("is not a whole number")) {
            return "whole number" + range(path);
        }
        if (why.endsWith("is not a number")) {
            return "quantity";
        }
        if (why.endsWith("is not true or false")) {
            return "true or false";
        }
        if (why.endsWith("is not an object")) {
            return "object";
        }
        if (why.endsWith("is not a list")) {
            return list(path);
        }
        throw new AssertionError(path + ": " + why);
    }

    private String list(String path) {
        Matcher entries = ENTRIES.matcher(why(path, elements("x", LONG_ENTRIES)));
        String most = entries.find() ? ", at most " + entries.group(1) : "";
        String element = why(path, List.of(new Object()));
        if (element.endsWith("is not an object")) {
            return "list of objects" + most;
        }
        return "list" + most + ": "
                + text(
                        why(path, List.of("?")),
                        why(path, List.of("x".repeat(LONG_CHARS))),
                        why(path, List.of("2026-01-01")));
    }

    private static List<Object> elements(String text, int count) {
        return Stream.<Object>generate(() -> text).limit(count).toList();
    }

    private String why(String path, Object value) {
        return String.valueOf(refusal(path, value));
    }

    /// @param odd why a question mark is refused
    /// @param large why a long text is
    /// @param day why a day is
    private static String text(String odd, String large, String day) {
        Matcher type = ENUM.matcher(odd);
        if (type.find()) {
            return "one of " + values(type.group(1));
        }
        if (odd.contains("Invalid UUID")) {
            return "id";
        }
        if (odd.contains("not a SHA-256")) {
            return "hash";
        }
        if (odd.contains("not an instant")) {
            return "time";
        }
        if (odd.contains("could not be parsed")) {
            return day.contains("could not be parsed") ? "time of day" : "date";
        }
        if (odd.contains("device code")) {
            return "device code";
        }
        if (odd.endsWith("is no ciphertext")) {
            return "ciphertext";
        }
        if (large.contains("time zone")) {
            return "time zone";
        }
        Matcher length = LENGTH.matcher(large);
        return length.find() ? "text, at most " + length.group(1) + " characters" : "word";
    }

    /// @param type as it stands in a source, so a class in a class has a dot before it
    private static String values(String type) {
        try {
            Object[] values = Class.forName(type).getEnumConstants();
            return Stream.of(values)
                    .map(value -> "`" + Json.wireName((Enum<?>) value) + "`")
                    .collect(Collectors.joining(", "));
        } catch (ClassNotFoundException e) {
            int dot = type.lastIndexOf('.');
            if (dot < 0) {
                throw new AssertionError(e);
            }
            return values(type.substring(0, dot) + "$" + type.substring(dot + 1));
        }
    }

    private String range(String path) {
        @Nullable Long least = bound(path, -1);
        @Nullable Long most = bound(path, 1);
        if (least == null) {
            return most == null ? "" : ", at most " + most;
        }
        return most == null ? ", at least " + least : ", " + least + " to " + most;
    }

    /// The furthest number that is taken in one direction. Null where the size of the type or another field ends it.
    private @Nullable Long bound(String path, int direction) {
        long bound = furthest(path, direction);
        boolean isTypes =
                Math.abs(bound) >= Integer.MAX_VALUE && (bound == (int) bound || Math.abs(bound) == Long.MAX_VALUE);
        String name = path.substring(path.lastIndexOf('.') + 1);
        return isTypes || !why(path, bound + direction).startsWith("field " + name + " ") ? null : bound;
    }

    private long furthest(String path, int direction) {
        long taken = 0;
        boolean found = refusal(path, 0L) == null;
        for (long value = 1; !found && value < 1L << 50; value *= 2) {
            found = refusal(path, value) == null;
            taken = found ? value : taken;
        }
        if (!found) {
            throw new AssertionError(path + " takes none");
        }
        for (long step = 1L << 62; step > 0; step /= 2) {
            BigDecimal next = BigDecimal.valueOf(taken).add(BigDecimal.valueOf(step * direction));
            boolean fits = next.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
            if (fits && refusal(path, next.longValue()) == null) {
                taken = next.longValue();
            }
        }
        return taken;
    }
}
