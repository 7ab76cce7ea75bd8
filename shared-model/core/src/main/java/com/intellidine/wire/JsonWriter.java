package com.intellidine.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Writes an object straight into its text, field after field in the order in which they are put. Whoever seals a text
/// reads it again, so a mistake made here is found before anybody else sees it.
final class JsonWriter {
    private static final int LENGTH_USUAL_CHARS = 1_500;
    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder out = new StringBuilder(LENGTH_USUAL_CHARS);
    private boolean first;

    private JsonWriter() {}

    static String text(Consumer<JsonWriter> fields) {
        JsonWriter writer = new JsonWriter();
        writer.object(fields);
        return writer.out.toString();
    }

    JsonWriter put(String name, String value) {
        field(name);
        quoted(value);
        return this;
    }

    JsonWriter put(String name, long value) {
        field(name);
        out.append(value);
        return this;
    }

    JsonWriter put(String name, boolean value) {
        field(name);
        out.append(value);
        return this;
    }

    JsonWriter put(String name, BigDecimal value) {
        field(name);
        out.append(value);
        return this;
    }

    void putObject(String name, Consumer<JsonWriter> fields) {
        field(name);
        object(fields);
    }

    <T> void putList(String name, List<T> values, BiConsumer<T, JsonWriter> fields) {
        field(name);
        list(values, value -> object(in -> fields.accept(value, in)));
    }

    /// @param values each is its own text
    void putStrings(String name, List<?> values) {
        field(name);
        list(values, value -> quoted(value.toString()));
    }

    private void object(Consumer<JsonWriter> fields) {
        out.append('{');
        first = true;
        fields.accept(this);
        out.append('}');
        first = false;
    }

    private <T> void list(List<T> values, Consumer<T> writer) {
        out.append('[');
        first = true;
        for (T value : values) {
            separate();
            writer.accept(value);
        }
        out.append(']');
        first = false;
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    /// Names are our own and ids: nothing in them needs to be escaped.
    private void field(String name) {
        out.append(first ? "\"" : ",\"").append(name).append("\":");
        first = false;
    }

    private void quoted(String value) {
        out.append('"');
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(value, done, i);
                escaped(c);
                done = i + 1;
            }
        }
        out.append(done == 0 ? value : value.substring(done)).append('"');
    }

    private void escaped(char c) {
        out.append('\\');
        switch (c) {
            case '"', '\\' -> out.append(c);
            case '\b' -> out.append('b');
            case '\t' -> out.append('t');
            case '\n' -> out.append('n');
            case '\f' -> out.append('f');
            case '\r' -> out.append('r');
            default -> out.append("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
        }
    }
}
