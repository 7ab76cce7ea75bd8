package com.intellidine.wire;

import com.intellidine.domain.time.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Days and hours, as they stand in prices and rules.
final class WindowFormat {
    private WindowFormat() {}

    static void put(ObjectNode body, String field, @Nullable TimeWindow window) {
        Json.putIfPresent(window, present -> {
            ObjectNode node = body.putObject(field);
            Fields.putEnums(node, "days", present.days());
            node.put("from", present.from().toString());
            node.put("until", present.until().toString());
            Fields.putText(node, "first_day", present.firstDay());
            Fields.putText(node, "last_day", present.lastDay());
        });
    }

    static @Nullable TimeWindow read(ObjectNode body, String field) {
        return Json.maybe(body, field, name -> window(name, Json.objectField(body, name)));
    }

    private static TimeWindow window(String name, ObjectNode node) {
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

    static LocalTime time(ObjectNode node, String name) {
        return Json.parsed(name, Json.string(node, name), LocalTime::parse);
    }
}
