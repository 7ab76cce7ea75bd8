package com.intellidine.wire;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Times;
import com.intellidine.domain.money.Money;
import com.intellidine.sync.EventHash;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reading of the fields of a [JsonObject], with one word for every way in which a document can be wrong.
final class Json {
    private static final int WHY_LENGTH_MAX_CHARS = 200;

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

    /// A document that is right, but says something that this program can't know yet and a later one may: a time zone
    /// that was made since. What is malformed must be so for everybody.
    static final class NotKnownYet extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotKnownYet(RuntimeException cause) {
            super(cause);
        }
    }

    /// @throws NotKnownYet when it has the form of a zone, and the JDK knows none of that name
    static ZoneId zone(JsonObject node, String name) {
        return parsed(name, string(node, name), text -> {
            try {
                return ZoneId.of(text);
            } catch (ZoneRulesException e) {
                throw new NotKnownYet(e);
            }
        });
    }

    private static Object required(JsonObject node, String name) {
        @Nullable Object value = node.get(name);
        if (value == null) {
            throw new Malformed("field " + name + " is missing");
        }
        return value;
    }

    static JsonObject objectField(JsonObject node, String name) {
        if (required(node, name) instanceof JsonObject value) {
            return value;
        }
        throw new Malformed("field " + name + " is not an object");
    }

    static String string(JsonObject node, String name) {
        return clean(name, raw(node, name));
    }

    /// For texts of which a parser says whether each character is right.
    private static String raw(JsonObject node, String name) {
        if (required(node, name) instanceof String text) {
            return text;
        }
        throw new Malformed("field " + name + " is not a text");
    }

    /// Control characters have no place in a name: PostgreSQL refuses NUL, and a printer obeys ESC. An escape can
    /// say half of a character, too.
    private static String clean(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' || c > '~') && !isText(value, i)) {
                throw new Malformed("field " + name + " holds a character that is not text");
            }
        }
        return value;
    }

    private static boolean isText(String value, int at) {
        char c = value.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
        }
        return !Character.isISOControl(c) || c == '\n' || c == '\t';
    }

    private static boolean isText(char c) {
        return !Character.isISOControl(c) && !Character.isSurrogate(c);
    }

    static String string(JsonObject node, String name, int lengthMax) {
        String value = string(node, name);
        if (value.length() > lengthMax) {
            throw new Malformed("field " + name + " has more than " + lengthMax + " characters");
        }
        return value;
    }

    static long number(JsonObject node, String name) {
        return switch (required(node, name)) {
            case Integer value -> value;
            case Long value -> value;
            default -> throw new Malformed("field " + name + " is not a whole number");
        };
    }

    static long positive(JsonObject node, String name) {
        long value = number(node, name);
        if (value < 1) {
            throw new Malformed("field " + name + " starts at 1");
        }
        return value;
    }

    static int integer(JsonObject node, String name) {
        long value = number(node, name);
        if (value != (int) value) {
            throw new Malformed("field " + name + " is out of range");
        }
        return (int) value;
    }

    /// A whole number in a range, both ends included.
    static int within(JsonObject node, String name, int min, int max) {
        int value = integer(node, name);
        if (value < min || value > max) {
            throw new Malformed("field " + name + " is out of range");
        }
        return value;
    }

    static boolean bool(JsonObject node, String name) {
        if (required(node, name) instanceof Boolean value) {
            return value;
        }
        throw new Malformed("field " + name + " is not true or false");
    }

    static UUID uuid(JsonObject node, String name) {
        return parsed(name, raw(node, name), Json::id);
    }

    static EventHash hash(JsonObject node, String name) {
        return parsed(name, raw(node, name), EventHash::new);
    }

    static Quantity quantity(JsonObject node, String name) {
        BigDecimal value = switch (required(node, name)) {
            case BigDecimal decimal -> decimal;
            case BigInteger large -> new BigDecimal(large);
            case Number whole -> BigDecimal.valueOf(whole.longValue());
            default -> throw new Malformed("field " + name + " is not a number");
        };
        return Quantity.of(value).orElseThrow(() -> new Malformed("field " + name + " is out of range"));
    }

    static Money money(JsonObject node, String name) {
        long paise = number(node, name);
        if (paise < -Limits.AMOUNT_MAX_PAISE || paise > Limits.AMOUNT_MAX_PAISE) {
            throw new Malformed("field " + name + " is out of range");
        }
        return Money.paise(paise);
    }

    /// Not below zero.
    static Money amount(JsonObject node, String name) {
        Money amount = money(node, name);
        if (amount.isNegative()) {
            throw new Malformed("field " + name + " is out of range");
        }
        return amount;
    }

    static Money price(JsonObject node, String name) {
        Money price = money(node, name);
        if (price.isNegative() || price.minor() > Limits.PRICE_MAX_PAISE) {
            throw new Malformed("field " + name + " is out of range");
        }
        return price;
    }

    static Instant instant(JsonObject node, String name) {
        Instant instant = parsed(name, string(node, name), Instants::parse);
        if (!Times.isTime(instant)) {
            throw new Malformed("field " + name + " is out of range");
        }
        return instant;
    }

    static LocalDate date(JsonObject node, String name) {
        LocalDate date = parsed(name, string(node, name), LocalDate::parse);
        if (!Times.isDay(date)) {
            throw new Malformed("the year " + date.getYear() + " is out of range");
        }
        return date;
    }

    static <E extends Enum<E>> E oneOf(Class<E> type, JsonObject node, String name) {
        return parsed(name, string(node, name), text -> named(type, text));
    }

    /// A text has one form only: two programs that disagree about what is an id would disagree about what is malformed.
    ///
    /// @throws IllegalArgumentException when it is no id, or not written as ids are: lower-case, 36 characters
    static UUID id(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("not written as ids are: " + text);
        }
        return id;
    }

    /// @throws IllegalArgumentException when there is no such value, or it is not in lower case
    static <E extends Enum<E>> E named(Class<E> type, String text) {
        E value = Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        if (!wireName(value).equals(text)) {
            throw new IllegalArgumentException("not in lower case: " + text);
        }
        return value;
    }

    static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// Reads a field that may be absent.
    static <T> @Nullable T maybe(JsonObject node, String name, Function<String, T> reader) {
        return node.has(name) ? reader.apply(name) : null;
    }

    static <T> List<T> list(JsonObject node, String name, int sizeMax, Function<JsonObject, T> reader) {
        List<?> elements = array(node, name, sizeMax);
        List<T> values = new ArrayList<>(elements.size());
        for (Object element : elements) {
            if (!(element instanceof JsonObject object)) {
                throw new Malformed("field " + name + " holds something that is not an object");
            }
            values.add(reader.apply(object));
        }
        return values;
    }

    static List<String> strings(JsonObject node, String name, int sizeMax) {
        return strings(node, name, sizeMax, Function.identity());
    }

    /// @param reader of each text, which it may refuse
    private static <T> List<T> strings(JsonObject node, String name, int sizeMax, Function<String, T> reader) {
        List<?> elements = array(node, name, sizeMax);
        List<T> values = new ArrayList<>(elements.size());
        for (Object element : elements) {
            if (!(element instanceof String text)) {
                throw new Malformed("field " + name + " holds something that is not a text");
            }
            values.add(parsed(name, text, reader));
        }
        return values;
    }

    /// Texts of which none stands there twice.
    static List<String> distinct(JsonObject node, String name, int sizeMax, int lengthMax) {
        return once(name, texts(node, name, sizeMax, lengthMax), Function.identity());
    }

    static List<String> texts(JsonObject node, String name, int sizeMax, int lengthMax) {
        List<String> values = strings(node, name, sizeMax);
        for (String value : values) {
            if (clean(name, value).length() > lengthMax) {
                throw new Malformed("field " + name + " has more than " + lengthMax + " characters");
            }
        }
        return values;
    }

    /// Ids of which none stands there twice.
    static List<UUID> uuids(JsonObject node, String name, int sizeMax) {
        return once(name, strings(node, name, sizeMax, Json::id), Function.identity());
    }

    /// Hashes of which none stands there twice.
    static List<EventHash> hashes(JsonObject node, String name, int sizeMax) {
        return once(name, strings(node, name, sizeMax, EventHash::new), Function.identity());
    }

    /// @throws Malformed when two of the values have the same key
    static <T> List<T> once(String name, List<T> values, Function<T, ?> key) {
        if (values.size() < 2) {
            return values;
        }
        Set<Object> keys = HashSet.newHashSet(values.size());
        for (T value : values) {
            if (!keys.add(key.apply(value))) {
                throw new Malformed("field " + name + " names something twice");
            }
        }
        return values;
    }

    private static List<?> array(JsonObject node, String name, int sizeMax) {
        if (!(required(node, name) instanceof List<?> value)) {
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

    static void putApproval(JsonWriter body, Approval approval) {
        body.put("approver", approval.approver().toString());
        body.put("reason", approval.reason());
    }

    static Approval approval(JsonObject body) {
        return new Approval(
                new StaffId(uuid(body, "approver")), string(body, "reason", Limits.REASON_LENGTH_MAX_CHARS));
    }

    static <T> void putIfPresent(@Nullable T value, Consumer<T> writer) {
        if (value != null) {
            writer.accept(value);
        }
    }
}
