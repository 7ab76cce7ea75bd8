package com.intellidine.wire;

import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.OrderEvent.*;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.tenant.TaxClass;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/// The bodies of what happens to orders.
final class OrderFormats {
    private OrderFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(
                opened(),
                added(),
                quantityChanged(),
                removed(),
                sent(),
                marked(),
                bumped(),
                recalled(),
                issued(),
                taken(),
                closed(),
                cancelled());
    }

    private static <E extends OrderEvent> BodyFormat<E> format(
            Class<E> type, BiConsumer<E, ObjectNode> writer, BiFunction<ObjectNode, Stamp, E> reader) {
        return new BodyFormat<>(
                type,
                1,
                (event, body) -> {
                    body.put("order", event.order().toString());
                    writer.accept(event, body);
                },
                reader);
    }

    private static OrderId order(ObjectNode body) {
        return new OrderId(Json.uuid(body, "order"));
    }

    private static LineId line(ObjectNode body) {
        return new LineId(Json.uuid(body, "line"));
    }

    private static TicketId ticket(ObjectNode body) {
        return new TicketId(Json.uuid(body, "ticket"));
    }

    private static Quantity quantity(ObjectNode body) {
        return Json.quantity(body, "quantity");
    }

    private static BodyFormat<OrderOpened> opened() {
        return format(
                OrderOpened.class,
                (event, body) -> {
                    putNumber(body, event.number());
                    body.put("order_type", Json.wireName(event.type()));
                    Json.putIfPresent(event.table(), table -> body.put("table", table.toString()));
                    body.put("covers", event.covers());
                },
                (body, stamp) -> new OrderOpened(
                        order(body),
                        dailyNumber(body),
                        Json.oneOf(OrderType.class, body, "order_type"),
                        Json.maybe(body, "table", name -> new TableId(Json.uuid(body, name))),
                        covers(body),
                        stamp));
    }

    private static int covers(ObjectNode body) {
        int covers = Json.integer(body, "covers");
        if (covers < 1 || covers > Limits.COVERS_MAX) {
            throw new Json.Malformed("field covers is out of range");
        }
        return covers;
    }

    private static BodyFormat<LineAdded> added() {
        return format(
                LineAdded.class,
                (event, body) -> {
                    body.put("line", event.line().toString());
                    body.put("item", event.item().toString());
                    body.put("name", event.name());
                    body.put("unit_price_paise", event.unitPrice().minor());
                    body.put("tax_class", Json.wireName(event.taxClass()));
                    body.put("station", event.station());
                    body.put("quantity", event.quantity().decimal());
                },
                (body, stamp) -> new LineAdded(
                        order(body),
                        line(body),
                        new ItemId(Json.uuid(body, "item")),
                        Json.string(body, "name", Limits.NAME_LENGTH_MAX_CHARS),
                        Json.price(body, "unit_price_paise"),
                        Json.oneOf(TaxClass.class, body, "tax_class"),
                        Json.string(body, "station", Limits.STATION_LENGTH_MAX_CHARS),
                        quantity(body),
                        stamp));
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

    private static BodyFormat<TicketSent> sent() {
        return format(
                TicketSent.class,
                (event, body) -> {
                    body.put("ticket", event.ticket().toString());
                    putNumber(body, event.number());
                    Json.putList(body, "lines", event.lines(), (line, node) -> {
                        node.put("line", line.line().toString());
                        node.put("revision", line.revision());
                        node.put("quantity", line.quantity().decimal());
                        node.put("name", line.name());
                        node.put("station", line.station());
                    });
                },
                (body, stamp) -> new TicketSent(
                        order(body),
                        ticket(body),
                        dailyNumber(body),
                        Json.once(
                                "lines",
                                Json.list(body, "lines", Limits.LINES_PER_ORDER_MAX, OrderFormats::ticketLine),
                                TicketLine::line),
                        stamp));
    }

    private static TicketLine ticketLine(ObjectNode node) {
        return new TicketLine(
                line(node),
                Json.integer(node, "revision"),
                quantity(node),
                Json.string(node, "name", Limits.NAME_LENGTH_MAX_CHARS),
                Json.string(node, "station", Limits.STATION_LENGTH_MAX_CHARS));
    }

    private static BodyFormat<LineMarked> marked() {
        return format(
                LineMarked.class,
                (event, body) -> {
                    body.put("ticket", event.ticket().toString());
                    body.put("line", event.line().toString());
                    body.put("done", event.done());
                },
                (body, stamp) -> new LineMarked(order(body), ticket(body), line(body), Json.bool(body, "done"), stamp));
    }

    private static BodyFormat<TicketBumped> bumped() {
        return format(
                TicketBumped.class,
                (event, body) -> body.put("ticket", event.ticket().toString()),
                (body, stamp) -> new TicketBumped(order(body), ticket(body), stamp));
    }

    private static BodyFormat<TicketRecalled> recalled() {
        return format(
                TicketRecalled.class,
                (event, body) -> body.put("ticket", event.ticket().toString()),
                (body, stamp) -> new TicketRecalled(order(body), ticket(body), stamp));
    }

    private static BodyFormat<BillIssued> issued() {
        return format(
                BillIssued.class,
                (event, body) -> {
                    body.put("bill", event.bill().toString());
                    body.put("kind", Json.wireName(event.kind()));
                    BillFormats.putNumber(body, event.number());
                    body.put("date", event.date().toString());
                    BillFormats.putLines(body, event.lines());
                    BillFormats.putTotals(body, event.totals());
                },
                (body, stamp) -> new BillIssued(
                        order(body),
                        new BillId(Json.uuid(body, "bill")),
                        Json.oneOf(BillKind.class, body, "kind"),
                        BillFormats.number(body),
                        Json.date(body, "date"),
                        BillFormats.lines(body),
                        BillFormats.totals(body),
                        stamp));
    }

    private static BodyFormat<PaymentTaken> taken() {
        return format(
                PaymentTaken.class,
                (event, body) -> {
                    body.put("bill", event.bill().toString());
                    body.put("payment", event.payment().toString());
                    body.put("tender", Json.wireName(event.tender()));
                    body.put("amount_paise", event.amount().minor());
                    body.put("tendered_paise", event.tendered().minor());
                },
                (body, stamp) -> new PaymentTaken(
                        order(body),
                        new BillId(Json.uuid(body, "bill")),
                        new PaymentId(Json.uuid(body, "payment")),
                        Json.oneOf(Tender.class, body, "tender"),
                        Json.money(body, "amount_paise"),
                        Json.money(body, "tendered_paise"),
                        stamp));
    }

    private static BodyFormat<OrderClosed> closed() {
        return format(OrderClosed.class, (event, body) -> {}, (body, stamp) -> new OrderClosed(order(body), stamp));
    }

    private static BodyFormat<OrderCancelled> cancelled() {
        return format(
                OrderCancelled.class,
                (event, body) -> body.put("reason", event.reason()),
                (body, stamp) -> new OrderCancelled(
                        order(body), Json.string(body, "reason", Limits.REASON_LENGTH_MAX_CHARS), stamp));
    }

    private static void putNumber(ObjectNode body, DailyNumber number) {
        ObjectNode node = body.putObject("number");
        node.put("device", number.device().value());
        node.put("day", number.day().toString());
        node.put("number", number.number());
    }

    private static DailyNumber dailyNumber(ObjectNode body) {
        return Json.parsed(
                "number",
                Json.objectField(body, "number"),
                node -> new DailyNumber(
                        new DeviceCode(Json.string(node, "device")),
                        Json.date(node, "day"),
                        Json.integer(node, "number")));
    }
}
