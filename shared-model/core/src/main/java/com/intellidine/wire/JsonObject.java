package com.intellidine.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/// An object that was read: its fields by name, each a text, a number, true or false, an object, a list, or null.
/// Everything that stood in the document is here and is sound JSON, whether somebody asks for it or not.
final class JsonObject {
    private static final int DEPTH_MAX = 40;

    /// JSON's null, so that a field that is null can be told from one that stands there twice.
    private static final Object NULL = new Object();

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private final Map<String, Object> fields;

    JsonObject(Map<String, Object> fields) {
        this.fields = fields;
    }

    static JsonObject parse(String text) {
        return parse(text, text.getBytes(StandardCharsets.UTF_8));
    }

    /// @param bytes those of the text
    /// @throws Json.Malformed when the text is anything else than one object
    static JsonObject parse(String text, byte[] bytes) {
        // Half of a character of two code units has no bytes in UTF-8, so it could be neither hashed nor stored.
        if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
            throw new Json.Malformed("it is not Unicode text");
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Json.Malformed("it is not a JSON object");
            }
            JsonObject object = object(parser);
            if (parser.nextToken() != null) {
                throw new Json.Malformed("something stands behind its end");
            }
            return object;
        } catch (JacksonException e) {
            throw new Json.Malformed("it is not valid JSON: " + e.getOriginalMessage());
        } catch (NumberFormatException e) {
            // Of a decimal number whose exponent fits nowhere Jackson lets the JDK's own complaint through.
            throw new Json.Malformed("a number in it is beyond all bounds");
        }
    }

    private static JsonObject object(JsonParser parser) {
        Map<String, Object> fields = new HashMap<>();
        for (@Nullable String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (fields.put(name, value(parser, parser.nextToken())) != null) {
                throw new Json.Malformed("field " + name + " stands there twice");
            }
        }
        return new JsonObject(fields);
    }

    private static List<Object> list(JsonParser parser) {
        List<Object> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(parser, token));
        }
        return values;
    }

    private static Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            // Never as binary fractions.
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> NULL;
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("no value starts with " + token);
        };
    }

    /// Null when it is absent or JSON's null.
    @Nullable
    Object get(String name) {
        @Nullable Object value = fields.get(name);
        return value == NULL ? null : value;
    }

    boolean has(String name) {
        return get(name) != null;
    }

    Set<String> names() {
        return fields.keySet();
    }
}
