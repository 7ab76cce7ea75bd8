package com.intellidine.wire;

import static com.intellidine.wire.OrderFormats.dailyNumber;
import static com.intellidine.wire.OrderFormats.format;
import static com.intellidine.wire.OrderFormats.homes;
import static com.intellidine.wire.OrderFormats.line;
import static com.intellidine.wire.OrderFormats.lines;
import static com.intellidine.wire.OrderFormats.order;
import static com.intellidine.wire.OrderFormats.putNumber;
import static com.intellidine.wire.OrderFormats.quantity;
import static com.intellidine.wire.OrderFormats.ticket;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.order.KitchenEvent.LineAcknowledged;
import com.intellidine.domain.order.KitchenEvent.LinesMarked;
import com.intellidine.domain.order.KitchenEvent.LinesServed;
import com.intellidine.domain.order.KitchenEvent.TicketBumped;
import com.intellidine.domain.order.KitchenEvent.TicketRecalled;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.MobileEvent.MobileOrderAccepted;
import java.util.List;

/// The bodies of what goes to the kitchen and what it does of it.
final class KitchenFormats {
    /// Two more than a name: how many of it stands before it.
    private static final int MODIFIER_LENGTH_MAX_CHARS = Limits.NAME_LENGTH_MAX_CHARS + 5;

    private KitchenFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(sent(), accepted(), marked(), bumped(), recalled(), acknowledged(), served());
    }

    private static void writeLines(JsonWriter body, List<TicketLine> lines) {
        body.putList("lines", lines, (line, node) -> {
            node.put("line", line.line().toString());
            node.put("revision", line.revision());
            node.put("quantity", line.quantity().decimal());
            node.put("name", line.name());
            LineFormats.putText(node, "local_name", line.localName());
            node.put("station", line.station());
            if (!line.parts().isEmpty()) {
                node.putList("parts", line.parts(), (part, in) -> {
                    in.put("name", part.name());
                    in.put("station", part.station());
                });
            }
            if (!line.modifiers().isEmpty()) {
                node.putStrings("modifiers", line.modifiers());
            }
            LineFormats.putText(node, "note", line.note());
            LineFormats.putText(node, "allergy_note", line.allergyNote());
            LineFormats.putUnless(0, node, "course", line.course());
            LineFormats.putUnless(0, node, "seat", line.seat());
            LineFormats.putIf(line.parcel(), node, "parcel");
            LineFormats.putIf(line.possibleDuplicate(), node, "possible_duplicate");
        });
    }

    private static List<TicketLine> readLines(JsonObject body) {
        return Json.once(
                "lines",
                Json.list(body, "lines", Limits.LINES_PER_ORDER_MAX, KitchenFormats::readLine),
                TicketLine::line);
    }

    private static TicketLine readLine(JsonObject node) {
        return new TicketLine(
                line(node),
                Json.integer(node, "revision"),
                quantity(node),
                Json.string(node, "name", Limits.NAME_LENGTH_MAX_CHARS),
                LineFormats.text(node, "local_name", Limits.NAME_LENGTH_MAX_CHARS),
                Json.string(node, "station", Limits.STATION_LENGTH_MAX_CHARS),
                node.has("parts")
                        ? Json.list(node, "parts", Limits.PARTS_PER_LINE_MAX, KitchenFormats::readPart)
                        : List.of(),
                node.has("modifiers")
                        ? Json.texts(node, "modifiers", Limits.MODIFIERS_PER_LINE_MAX, MODIFIER_LENGTH_MAX_CHARS)
                        : List.of(),
                LineFormats.text(node, "note", Limits.NOTE_LENGTH_MAX_CHARS),
                LineFormats.text(node, "allergy_note", Limits.NOTE_LENGTH_MAX_CHARS),
                LineFormats.number(node, "course", Limits.COURSE_MAX),
                LineFormats.number(node, "seat", Limits.COVERS_MAX),
                LineFormats.flag(node, "parcel"),
                LineFormats.flag(node, "possible_duplicate"));
    }

    private static TicketLine.Part readPart(JsonObject node) {
        return new TicketLine.Part(
                Json.string(node, "name", Limits.NAME_LENGTH_MAX_CHARS),
                Json.string(node, "station", Limits.STATION_LENGTH_MAX_CHARS));
    }

    private static BodyFormat<TicketSent> sent() {
        return format(
                TicketSent.class,
                (event, body) -> {
                    body.put("ticket", event.ticket().toString());
                    putNumber(body, event.number());
                    writeLines(body, event.lines());
                },
                (body, stamp) -> new TicketSent(
                        order(body), ticket(body), dailyNumber(body), readLines(body), homes(body), stamp));
    }

    private static BodyFormat<MobileOrderAccepted> accepted() {
        return format(
                MobileOrderAccepted.class,
                (event, body) -> {
                    body.put("ticket", event.ticket().toString());
                    putNumber(body, event.number());
                    writeLines(body, event.lines());
                    body.put("ready_by", event.readyBy().toString());
                },
                (body, stamp) -> new MobileOrderAccepted(
                        order(body),
                        ticket(body),
                        dailyNumber(body),
                        readLines(body),
                        Json.instant(body, "ready_by"),
                        stamp));
    }

    private static BodyFormat<LinesMarked> marked() {
        return format(
                LinesMarked.class,
                (event, body) -> {
                    body.put("ticket", event.ticket().toString());
                    body.putStrings("lines", event.lines());
                    LineFormats.putText(body, "station", event.station());
                    body.put("done", event.done());
                },
                (body, stamp) -> new LinesMarked(
                        order(body),
                        ticket(body),
                        lines(body),
                        LineFormats.text(body, "station", Limits.STATION_LENGTH_MAX_CHARS),
                        Json.bool(body, "done"),
                        homes(body),
                        stamp));
    }

    private static BodyFormat<TicketBumped> bumped() {
        return format(
                TicketBumped.class,
                (event, body) -> body.put("ticket", event.ticket().toString()),
                (body, stamp) -> new TicketBumped(order(body), ticket(body), homes(body), stamp));
    }

    private static BodyFormat<TicketRecalled> recalled() {
        return format(
                TicketRecalled.class,
                (event, body) -> body.put("ticket", event.ticket().toString()),
                (body, stamp) -> new TicketRecalled(order(body), ticket(body), homes(body), stamp));
    }

    private static BodyFormat<LineAcknowledged> acknowledged() {
        return format(
                LineAcknowledged.class,
                (event, body) -> {
                    body.put("line", event.line().toString());
                    Json.putIfPresent(event.seen(), seen -> body.put("quantity", seen.decimal()));
                },
                (body, stamp) -> new LineAcknowledged(
                        order(body), line(body), Json.maybe(body, "quantity", name -> quantity(body)), stamp));
    }

    private static BodyFormat<LinesServed> served() {
        return format(
                LinesServed.class,
                (event, body) -> body.putStrings("lines", event.lines()),
                (body, stamp) -> new LinesServed(order(body), lines(body), homes(body), stamp));
    }
}
