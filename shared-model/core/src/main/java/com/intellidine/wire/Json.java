package com.intellidine.wire;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reading and writing of JSON fields, with one word for every way in which a document can be wrong.
final class Json {
    private static final int DEPTH_MAX = 40;
    private static final int WHY_LENGTH_MAX_CHARS = 200;
    private static final int YEAR_MIN = 1970;
    private static final int YEAR_MAX = 9999;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /// A document that can't be what it claims to be. Caught inside this package and turned into a value.
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        /// @param why may quote what was sent, so it is cut and cleaned before anyone logs it
        Malformed(String why) {
            super(printable(why.substring(0, Math.min(why.length(), WHY_LENGTH_MAX_CHARS))));
        }

        private static String printable(String text) {
            StringBuilder clean = new StringBuilder(text.length());
            text.chars().map(c -> isText((char) c) && c >= ' ' ? c : '?').forEach(c -> clean.append((char) c));
            return clean.toString();
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String text(ObjectNode node) {
        return MAPPER.writeValueAsString(node);
    }

    static ObjectNode parse(String text) {
        if (!isWellFormed(text)) {
            throw new Malformed("it is not Unicode text");
        }
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
        return clean(name, value.stringValue());
    }

    /// Control characters have no place in a name: PostgreSQL refuses NUL, and a printer obeys ESC.
    private static String clean(String name, String value) {
        if (!isWellFormed(value) || hasControl(value)) {
            throw new Malformed("field " + name + " holds a character that is not text");
        }
        return value;
    }

    /// Half of a character of two code units has no bytes in UTF-8, so it could be neither hashed nor stored.
    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(char c) {
        return !Character.isISOControl(c) && !Character.isSurrogate(c);
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

    static long positive(ObjectNode node, String name) {
        long value = number(node, name);
        if (value < 1) {
            throw new Malformed("field " + name + " starts at 1");
        }
        return value;
    }

    static int integer(ObjectNode node, String name) {
        long value = number(node, name);
        if (value != (int) value) {
            throw new Malformed("field " + name + " is out of range");
        }
        return (int) value;
    }

    /// A whole number in a range, both ends included.
    static int within(ObjectNode node, String name, int min, int max) {
        int value = integer(node, name);
        if (value < min || value > max) {
            throw new Malformed("field " + name + " is out of range");
        }
        return value;
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

    static Quantity quantity(ObjectNode node, String name) {
        JsonNode value = required(node, name);
        if (!value.isNumber()) {
            throw new Malformed("field " + name + " is not a number");
        }
        return Quantity.of(value.decimalValue()).orElseThrow(() -> new Malformed("field " + name + " is out of range"));
    }

    static Money money(ObjectNode node, String name) {
        long paise = number(node, name);
        if (paise < -Limits.AMOUNT_MAX_PAISE || paise > Limits.AMOUNT_MAX_PAISE) {
            throw new Malformed("field " + name + " is out of range");
        }
        return Money.paise(paise);
    }

    /// Not below zero.
    static Money amount(ObjectNode node, String name) {
        Money amount = money(node, name);
        if (amount.isNegative()) {
            throw new Malformed("field " + name + " is out of range");
        }
        return amount;
    }

    static Money price(ObjectNode node, String name) {
        Money price = money(node, name);
        if (price.isNegative() || price.minor() > Limits.PRICE_MAX_PAISE) {
            throw new Malformed("field " + name + " is out of range");
        }
        return price;
    }

    /// Within the years that every database and every printed date can hold.
    static Instant instant(ObjectNode node, String name) {
        Instant instant = parsed(name, string(node, name), Instant::parse);
        parsed(name, instant, at -> inRange(LocalDate.ofInstant(at, ZoneOffset.UTC)));
        return instant;
    }

    static LocalDate date(ObjectNode node, String name) {
        return inRange(parsed(name, string(node, name), LocalDate::parse));
    }

    private static LocalDate inRange(LocalDate date) {
        if (date.getYear() < YEAR_MIN || date.getYear() > YEAR_MAX) {
            throw new Malformed("the year " + date.getYear() + " is out of range");
        }
        return date;
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

    /// Texts of which none stands there twice.
    static List<String> distinct(ObjectNode node, String name, int sizeMax, int lengthMax) {
        return once(name, texts(node, name, sizeMax, lengthMax), Function.identity());
    }

    static List<String> texts(ObjectNode node, String name, int sizeMax, int lengthMax) {
        List<String> values = strings(node, name, sizeMax);
        for (String value : values) {
            if (clean(name, value).length() > lengthMax) {
                throw new Malformed("field " + name + " has more than " + lengthMax + " characters");
            }
        }
        return values;
    }

    /// Ids of which none stands there twice.
    static List<UUID> uuids(ObjectNode node, String name, int sizeMax) {
        List<UUID> ids = strings(node, name, sizeMax).stream()
                .map(text -> parsed(name, text, UUID::fromString))
                .toList();
        return once(name, ids, Function.identity());
    }

    /// @throws Malformed when two of the values have the same key
    static <T> List<T> once(String name, List<T> values, Function<T, ?> key) {
        if (values.size() > 1 && values.stream().map(key).distinct().count() < values.size()) {
            throw new Malformed("field " + name + " names something twice");
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
