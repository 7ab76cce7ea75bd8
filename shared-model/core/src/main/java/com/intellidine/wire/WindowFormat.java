package com.intellidine.wire;

import com.intellidine.domain.time.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Days and hours, as they stand in prices and rules.
final class WindowFormat {
    private WindowFormat() {}

    static void put(JsonWriter body, String field, @Nullable TimeWindow window) {
        Json.putIfPresent(window, present -> body.putObject(field, node -> write(present, node)));
    }

    private static void write(TimeWindow window, JsonWriter node) {
        Fields.putEnums(node, "days", window.days());
        node.put("from", window.from().toString());
        node.put("until", window.until().toString());
        Fields.putText(node, "first_day", window.firstDay());
        Fields.putText(node, "last_day", window.lastDay());
    }

    static @Nullable TimeWindow read(JsonObject body, String field) {
        return Json.maybe(body, field, name -> window(name, Json.objectField(body, name)));
    }

    private static TimeWindow window(String name, JsonObject node) {
        return Json.parsed(
                name,
                node,
                from -> new TimeWindow(
                        Fields.someOf(DayOfWeek.class, from, "days"),
                        time(from, "from"),
                        time(from, "until"),
                        Json.maybe(from, "first_day", day -> Json.date(from, day)),
                        Json.maybe(from, "last_day", day -> Json.date(from, day))));
    }

    static LocalTime time(JsonObject node, String name) {
        return Json.parsed(name, Json.string(node, name), LocalTime::parse);
    }
}
