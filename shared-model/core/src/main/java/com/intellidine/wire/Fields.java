package com.intellidine.wire;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.money.Money;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Fields that an edit may leave out.
final class Fields {
    private static final int TEXT_MAX_CHARS = 500;

    private Fields() {}

    static @Nullable String text(JsonObject body, String field) {
        return text(body, field, TEXT_MAX_CHARS);
    }

    static @Nullable String text(JsonObject body, String field, int lengthMax) {
        return Json.maybe(body, field, name -> Json.string(body, name, lengthMax));
    }

    static @Nullable Integer integer(JsonObject body, String field) {
        return Json.maybe(body, field, name -> Json.integer(body, name));
    }

    static @Nullable Integer integer(JsonObject body, String field, int min, int max) {
        return Json.maybe(body, field, name -> within(body, name, min, max));
    }

    /// A number that must be there.
    static int within(JsonObject body, String name, int min, int max) {
        int number = Json.integer(body, name);
        if (number < min || number > max) {
            throw new Json.Malformed("field " + name + " is out of range");
        }
        return number;
    }

    static @Nullable Integer position(JsonObject body) {
        return integer(body, "position", -Limits.POSITION_MAX, Limits.POSITION_MAX);
    }

    static @Nullable Boolean bool(JsonObject body, String field) {
        return Json.maybe(body, field, name -> Json.bool(body, name));
    }

    static @Nullable Money price(JsonObject body, String field) {
        return Json.maybe(body, field, name -> Json.price(body, name));
    }

    static @Nullable Percent percent(JsonObject body, String field) {
        return Json.maybe(body, field, name -> Json.parsed(name, Json.integer(body, name), Percent::new));
    }

    static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, JsonObject body, String field) {
        return Json.maybe(body, field, name -> Json.oneOf(type, body, name));
    }

    static <T> @Nullable T id(JsonObject body, String field, Function<UUID, T> maker) {
        return Json.maybe(body, field, name -> maker.apply(Json.uuid(body, name)));
    }

    static <E extends Enum<E>> @Nullable Set<E> set(Class<E> type, JsonObject body, String field) {
        return Json.maybe(body, field, name -> someOf(type, body, name));
    }

    /// Values of an enum, each at most once; the field must be there.
    static <E extends Enum<E>> Set<E> someOf(Class<E> type, JsonObject body, String name) {
        int sizeMax = type.getEnumConstants().length;
        EnumSet<E> set = EnumSet.noneOf(type);
        for (String text : Json.distinct(body, name, sizeMax, Limits.NAME_LENGTH_MAX_CHARS)) {
            set.add(Json.parsed(name, text, value -> Json.named(type, value)));
        }
        return set;
    }

    static void put(JsonWriter body, String name, @Nullable String value) {
        Json.putIfPresent(value, present -> body.put(name, present));
    }

    static void put(JsonWriter body, String name, @Nullable Integer value) {
        Json.putIfPresent(value, present -> body.put(name, present));
    }

    static void put(JsonWriter body, String name, @Nullable Boolean value) {
        Json.putIfPresent(value, present -> body.put(name, present));
    }

    static void put(JsonWriter body, String name, @Nullable Money value) {
        Json.putIfPresent(value, present -> body.put(name, present.minor()));
    }

    static void putPercent(JsonWriter body, String name, @Nullable Percent value) {
        Json.putIfPresent(value, present -> body.put(name, present.basisPoints()));
    }

    /// An id, a day: what is its own text.
    static void putText(JsonWriter body, String name, @Nullable Object value) {
        Json.putIfPresent(value, present -> body.put(name, present.toString()));
    }

    static void putEnum(JsonWriter body, String name, @Nullable Enum<?> value) {
        Json.putIfPresent(value, present -> body.put(name, Json.wireName(present)));
    }

    static void putEnums(JsonWriter body, String name, @Nullable Collection<? extends Enum<?>> values) {
        Json.putIfPresent(values, present -> {
            List<String> names = present.stream().map(Json::wireName).toList();
            body.putStrings(name, names);
        });
    }
}
