package com.intellidine.wire;

import com.intellidine.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reading and writing of JSON fields, with one word for every way in which a document can be wrong.
final class Json {
    private static final int DEPTH_MAX = 40;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /// A document that can't be what it claims to be. Caught inside this package and turned into a value.
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Malformed(String why) {
            super(why);
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String text(ObjectNode node) {
        return MAPPER.writeValueAsString(node);
    }

    static ObjectNode parse(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode node) {
                return node;
            }
            throw new Malformed("it is not a JSON object");
        } catch (JacksonException e) {
            throw new Malformed("it is not valid JSON: " + e.getOriginalMessage());
        }
    }

    static @Nullable JsonNode field(ObjectNode node, String name) {
        @Nullable JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static JsonNode required(ObjectNode node, String name) {
        @Nullable JsonNode value = field(node, name);
        if (value == null) {
            throw new Malformed("field " + name + " is missing");
        }
        return value;
    }

    static ObjectNode objectField(ObjectNode node, String name) {
        if (required(node, name) instanceof ObjectNode value) {
            return value;
        }
        throw new Malformed("field " + name + " is not an object");
    }

    static String string(ObjectNode node, String name) {
        JsonNode value = required(node, name);
        if (!value.isString()) {
            throw new Malformed("field " + name + " is not a text");
        }
        return value.stringValue();
    }

    static String string(ObjectNode node, String name, int lengthMax) {
        String value = string(node, name);
        if (value.length() > lengthMax) {
            throw new Malformed("field " + name + " has more than " + lengthMax + " characters");
        }
        return value;
    }

    static long number(ObjectNode node, String name) {
        JsonNode value = required(node, name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Malformed("field " + name + " is not a whole number");
        }
        return value.longValue();
    }

    static int integer(ObjectNode node, String name) {
        long value = number(node, name);
        if (value != (int) value) {
            throw new Malformed("field " + name + " is out of range");
        }
        return (int) value;
    }

    static boolean bool(ObjectNode node, String name) {
        JsonNode value = required(node, name);
        if (!value.isBoolean()) {
            throw new Malformed("field " + name + " is not true or false");
        }
        return value.booleanValue();
    }

    static UUID uuid(ObjectNode node, String name) {
        return parsed(name, string(node, name), UUID::fromString);
    }

    static Money money(ObjectNode node, String name) {
        return Money.paise(number(node, name));
    }

    static Instant instant(ObjectNode node, String name) {
        return parsed(name, string(node, name), Instant::parse);
    }

    static LocalDate date(ObjectNode node, String name) {
        return parsed(name, string(node, name), LocalDate::parse);
    }

    static <E extends Enum<E>> E oneOf(Class<E> type, ObjectNode node, String name) {
        return parsed(name, string(node, name), text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// Reads a field that may be absent.
    static <T> @Nullable T maybe(ObjectNode node, String name, Function<String, T> reader) {
        return field(node, name) == null ? null : reader.apply(name);
    }

    static <T> List<T> list(ObjectNode node, String name, int sizeMax, Function<ObjectNode, T> reader) {
        List<T> values = new ArrayList<>();
        for (JsonNode element : array(node, name, sizeMax)) {
            if (!(element instanceof ObjectNode object)) {
                throw new Malformed("field " + name + " holds something that is not an object");
            }
            values.add(reader.apply(object));
        }
        return values;
    }

    static List<String> strings(ObjectNode node, String name, int sizeMax) {
        List<String> values = new ArrayList<>();
        for (JsonNode element : array(node, name, sizeMax)) {
            if (!element.isString()) {
                throw new Malformed("field " + name + " holds something that is not a text");
            }
            values.add(element.stringValue());
        }
        return values;
    }

    private static JsonNode array(ObjectNode node, String name, int sizeMax) {
        JsonNode value = required(node, name);
        if (!value.isArray()) {
            throw new Malformed("field " + name + " is not a list");
        }
        if (value.size() > sizeMax) {
            throw new Malformed("field " + name + " has more than " + sizeMax + " entries");
        }
        return value;
    }

    /// Runs a reader whose constructors check ranges, and says which field they refused.
    static <S, T> T parsed(String name, S source, Function<S, T> parser) {
        try {
            return parser.apply(source);
        } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException e) {
            throw new Malformed("field " + name + " is out of range: " + e.getMessage());
        }
    }

    static <T> void putList(
            ObjectNode node, String name, List<T> values, java.util.function.BiConsumer<T, ObjectNode> writer) {
        var array = node.putArray(name);
        values.forEach(value -> writer.accept(value, array.addObject()));
    }

    static void putStrings(ObjectNode node, String name, List<?> values) {
        var array = node.putArray(name);
        values.forEach(value -> array.add(value.toString()));
    }

    static <T> void putIfPresent(@Nullable T value, Consumer<T> writer) {
        if (value != null) {
            writer.accept(value);
        }
    }
}
