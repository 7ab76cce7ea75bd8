package com.intellidine.wire;

import static com.intellidine.wire.OrderFormats.format;
import static com.intellidine.wire.OrderFormats.homes;
import static com.intellidine.wire.OrderFormats.line;
import static com.intellidine.wire.OrderFormats.lines;
import static com.intellidine.wire.OrderFormats.order;
import static com.intellidine.wire.OrderFormats.quantity;
import static com.intellidine.wire.OrderFormats.reason;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.common.WriteOffId;
import com.intellidine.domain.menu.ChosenPart;
import com.intellidine.domain.order.LineModifier;
import com.intellidine.domain.order.OrderedLine;
import com.intellidine.domain.order.ServiceEvent.LineQuantityChanged;
import com.intellidine.domain.order.ServiceEvent.LineRemoved;
import com.intellidine.domain.order.ServiceEvent.LineWrittenOff;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.LinesHeld;
import com.intellidine.domain.order.ServiceEvent.LinesPlaced;
import com.intellidine.domain.order.WriteOff;
import com.intellidine.domain.tenant.TaxClass;
import java.util.List;

/// The bodies of what happens to lines at the table.
final class LineFormats {
    private static final int HASH_LENGTH_MAX_CHARS = 64;

    private LineFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(added(), quantityChanged(), removed(), held(), writtenOff(), placed());
    }

    private static BodyFormat<LinesAdded> added() {
        return format(
                LinesAdded.class,
                (event, body) -> body.putList("lines", event.lines(), LineFormats::writeLine),
                (body, stamp) -> new LinesAdded(order(body), addedLines(body), stamp));
    }

    private static List<OrderedLine> addedLines(JsonObject body) {
        List<OrderedLine> lines = Json.once(
                "lines", Json.list(body, "lines", Limits.LINES_PER_ORDER_MAX, LineFormats::readLine), OrderedLine::id);
        if (lines.isEmpty()) {
            throw new Json.Malformed("field lines is empty");
        }
        return lines;
    }

    /// What is not said is not there: no variant, no seat, no note.
    private static void writeLine(OrderedLine line, JsonWriter node) {
        node.put("line", line.id().toString());
        node.put("item", line.item().toString());
        Json.putIfPresent(line.variant(), variant -> node.put("variant", variant.toString()));
        node.put("name", line.name());
        if (!line.kitchenName().equals(line.name())) {
            node.put("kitchen_name", line.kitchenName());
        }
        putText(node, "local_name", line.localName());
        node.put("unit_price_paise", line.unitPrice().minor());
        if (!line.modifiers().isEmpty()) {
            node.putList("modifiers", line.modifiers(), LineFormats::writeModifier);
        }
        if (!line.parts().isEmpty()) {
            node.putList("parts", line.parts(), LineFormats::writePart);
        }
        Json.putIfPresent(line.category(), category -> node.put("category", category.toString()));
        putUnless(0, node, "discount_basis_points", line.discount().basisPoints());
        node.put("tax_class", Json.wireName(line.taxClass()));
        putText(node, "hsn", line.hsn());
        node.put("station", line.station());
        putUnless(0, node, "course", line.course());
        putUnless(0, node, "seat", line.seat());
        putIf(line.parcel(), node, "parcel");
        Json.putIfPresent(line.openPrice(), typed -> node.putObject("open_price", row -> Json.putApproval(row, typed)));
        putIf(line.held(), node, "held");
        putText(node, "note", line.note());
        putText(node, "allergy_note", line.allergyNote());
        Json.putIfPresent(line.priceEdit(), edit -> node.put("price_edit", edit));
        node.put("quantity", line.quantity().decimal());
    }

    static void putUnless(int absent, JsonWriter node, String name, int value) {
        if (value != absent) {
            node.put(name, value);
        }
    }

    static void putIf(boolean value, JsonWriter node, String name) {
        if (value) {
            node.put(name, true);
        }
    }

    static void putText(JsonWriter node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    static int number(JsonObject node, String name, int max) {
        return node.has(name) ? Json.within(node, name, 0, max) : 0;
    }

    static boolean flag(JsonObject node, String name) {
        return node.has(name) && Json.bool(node, name);
    }

    static String text(JsonObject node, String name, int lengthMax) {
        return node.has(name) ? Json.string(node, name, lengthMax) : "";
    }

    private static OrderedLine readLine(JsonObject node) {
        String name = Json.string(node, "name", Limits.NAME_LENGTH_MAX_CHARS);
        String kitchenName = text(node, "kitchen_name", Limits.NAME_LENGTH_MAX_CHARS);
        OrderedLine line = new OrderedLine(
                line(node),
                new ItemId(Json.uuid(node, "item")),
                Json.maybe(node, "variant", field -> new VariantId(Json.uuid(node, field))),
                name,
                kitchenName.isEmpty() ? name : kitchenName,
                text(node, "local_name", Limits.NAME_LENGTH_MAX_CHARS),
                Json.price(node, "unit_price_paise"),
                node.has("modifiers")
                        ? Json.list(node, "modifiers", Limits.MODIFIERS_PER_LINE_MAX, LineFormats::readModifier)
                        : List.of(),
                node.has("parts")
                        ? Json.list(node, "parts", Limits.PARTS_PER_LINE_MAX, LineFormats::readPart)
                        : List.of(),
                Json.maybe(node, "category", field -> new CategoryId(Json.uuid(node, field))),
                new Percent(number(node, "discount_basis_points", Percent.MAX_BASIS_POINTS)),
                Json.oneOf(TaxClass.class, node, "tax_class"),
                text(node, "hsn", Limits.HSN_LENGTH_MAX_CHARS),
                Json.string(node, "station", Limits.STATION_LENGTH_MAX_CHARS),
                number(node, "course", Limits.COURSE_MAX),
                number(node, "seat", Limits.COVERS_MAX),
                flag(node, "parcel"),
                Json.maybe(node, "open_price", field -> Json.approval(Json.objectField(node, field))),
                flag(node, "held"),
                text(node, "note", Limits.NOTE_LENGTH_MAX_CHARS),
                text(node, "allergy_note", Limits.NOTE_LENGTH_MAX_CHARS),
                Json.maybe(node, "price_edit", field -> Json.string(node, field, HASH_LENGTH_MAX_CHARS)),
                quantity(node));
        if (line.each().minor() > Limits.PRICE_MAX_PAISE) {
            throw new Json.Malformed("a portion with its modifiers is too dear");
        }
        return line;
    }

    private static void writeModifier(LineModifier modifier, JsonWriter node) {
        node.put("modifier", modifier.id().toString());
        node.put("name", modifier.name());
        node.put("price_paise", modifier.price().minor());
        node.put("quantity", modifier.quantity());
    }

    private static LineModifier readModifier(JsonObject node) {
        return new LineModifier(
                new ModifierId(Json.uuid(node, "modifier")),
                Json.string(node, "name", Limits.NAME_LENGTH_MAX_CHARS),
                Json.price(node, "price_paise"),
                Json.within(node, "quantity", 1, Limits.MODIFIER_QUANTITY_MAX));
    }

    private static void writePart(ChosenPart part, JsonWriter node) {
        node.put("item", part.item().toString());
        Json.putIfPresent(part.variant(), variant -> node.put("variant", variant.toString()));
        node.put("name", part.name());
        node.put("kitchen_name", part.kitchenName());
        node.put("station", part.station());
        node.put("supplement_paise", part.supplement().minor());
    }

    private static ChosenPart readPart(JsonObject node) {
        return new ChosenPart(
                new ItemId(Json.uuid(node, "item")),
                Json.maybe(node, "variant", field -> new VariantId(Json.uuid(node, field))),
                Json.string(node, "name", Limits.NAME_LENGTH_MAX_CHARS),
                Json.string(node, "kitchen_name", Limits.NAME_LENGTH_MAX_CHARS),
                Json.string(node, "station", Limits.STATION_LENGTH_MAX_CHARS),
                Json.price(node, "supplement_paise"));
    }

    private static BodyFormat<LineQuantityChanged> quantityChanged() {
        return format(
                LineQuantityChanged.class,
                (event, body) -> {
                    body.put("line", event.line().toString());
                    body.put("quantity", event.quantity().decimal());
                },
                (body, stamp) -> new LineQuantityChanged(order(body), line(body), quantity(body), stamp));
    }

    private static BodyFormat<LineRemoved> removed() {
        return format(
                LineRemoved.class,
                (event, body) -> body.put("line", event.line().toString()),
                (body, stamp) -> new LineRemoved(order(body), line(body), stamp));
    }

    private static BodyFormat<LinesHeld> held() {
        return format(
                LinesHeld.class,
                (event, body) -> {
                    body.putStrings("lines", event.lines());
                    body.put("held", event.held());
                },
                (body, stamp) -> new LinesHeld(order(body), lines(body), Json.bool(body, "held"), homes(body), stamp));
    }

    private static BodyFormat<LineWrittenOff> writtenOff() {
        return format(
                LineWrittenOff.class,
                (event, body) -> {
                    body.put("line", event.line().toString());
                    body.put("write_off", event.writeOff().id().toString());
                    body.put("kind", Json.wireName(event.writeOff().kind()));
                    body.put("quantity", event.writeOff().quantity().decimal());
                    body.put("reason", event.writeOff().reason());
                    body.put("approver", event.writeOff().approver().toString());
                },
                (body, stamp) -> new LineWrittenOff(
                        order(body),
                        line(body),
                        new WriteOff(
                                new WriteOffId(Json.uuid(body, "write_off")),
                                Json.oneOf(WriteOff.Kind.class, body, "kind"),
                                quantity(body),
                                reason(body),
                                new StaffId(Json.uuid(body, "approver")),
                                stamp)));
    }

    private static BodyFormat<LinesPlaced> placed() {
        return format(
                LinesPlaced.class,
                (event, body) -> {
                    body.put("from", event.from().toString());
                    body.putStrings("lines", event.lines());
                },
                (body, stamp) -> new LinesPlaced(
                        order(body), new OrderId(Json.uuid(body, "from")), lines(body), homes(body), stamp));
    }
}
