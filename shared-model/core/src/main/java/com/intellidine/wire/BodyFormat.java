package com.intellidine.wire;

import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.Stamp;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/// How the body of one type of event is written and read.
///
/// @param schema version of the shape; a change that old programs can't skip over is a new type instead
record BodyFormat<E extends Event>(
        Class<E> type, int schema, BiConsumer<E, JsonWriter> writer, BiFunction<JsonObject, Stamp, E> reader) {

    String name() {
        return type.getSimpleName();
    }

    void write(Event event, JsonWriter body) {
        writer.accept(type.cast(event), body);
    }
}
