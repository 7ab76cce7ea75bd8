package com.intellidine.wire;

import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.order.Aggregator;
import com.intellidine.domain.order.MobileEvent.AcceptRequested;
import com.intellidine.domain.order.MobileEvent.MobileOrderExpired;
import com.intellidine.domain.order.MobileEvent.MobileOrderRefused;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.ServiceEvent.AddressGiven;
import com.intellidine.domain.order.ServiceEvent.AggregatorNamed;
import com.intellidine.domain.order.ServiceEvent.ChargeSet;
import com.intellidine.domain.order.ServiceEvent.CoversChanged;
import com.intellidine.domain.order.ServiceEvent.CustomerNamed;
import com.intellidine.domain.order.ServiceEvent.OrderCancelled;
import com.intellidine.domain.order.ServiceEvent.OrderClosed;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.ServiceEvent.TableChanged;
import com.intellidine.domain.order.ServiceEvent.TimePromised;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The bodies of what happens to orders.
final class OrderFormats {
    private OrderFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(
                opened(),
                coversChanged(),
                customerNamed(),
                tableChanged(),
                addressGiven(),
                aggregatorNamed(),
                timePromised(),
                chargeSet(),
                closed(),
                cancelled(),
                acceptRequested(),
                refused(),
                expired());
    }

    /// The body of a fact of an order: the order, what the fact adds, and other orders that it tells.
    static <E extends OrderEvent> BodyFormat<E> format(
            Class<E> type, BiConsumer<E, JsonWriter> writer, BiFunction<JsonObject, Stamp, E> reader) {
        return new BodyFormat<>(
                type,
                1,
                (event, body) -> {
                    body.put("order", event.order().toString());
                    writer.accept(event, body);
                    if (!event.homes().isEmpty()) {
                        body.putStrings("homes", event.homes());
                    }
                },
                reader);
    }

    static OrderId order(JsonObject body) {
        return new OrderId(Json.uuid(body, "order"));
    }

    static LineId line(JsonObject body) {
        return new LineId(Json.uuid(body, "line"));
    }

    static TicketId ticket(JsonObject body) {
        return new TicketId(Json.uuid(body, "ticket"));
    }

    static Quantity quantity(JsonObject body) {
        return Json.quantity(body, "quantity");
    }

    /// Absent when it tells no other order.
    static List<OrderId> homes(JsonObject body) {
        return body.has("homes")
                ? Json.uuids(body, "homes", Limits.LINES_PER_ORDER_MAX).stream()
                        .map(OrderId::new)
                        .toList()
                : List.of();
    }

    static List<LineId> lines(JsonObject body) {
        return Json.uuids(body, "lines", Limits.LINES_PER_ORDER_MAX).stream()
                .map(LineId::new)
                .toList();
    }

    static String reason(JsonObject body) {
        return Json.string(body, "reason", Limits.REASON_LENGTH_MAX_CHARS);
    }

    private static BodyFormat<OrderOpened> opened() {
        return format(
                OrderOpened.class,
                (event, body) -> {
                    putNumber(body, event.number());
                    body.put("order_type", Json.wireName(event.type()));
                    Json.putIfPresent(event.table(), table -> body.put("table", table.toString()));
                    body.put("covers", event.covers());
                    Json.putIfPresent(event.customer(), customer -> body.put("customer", customer.toString()));
                    Json.putIfPresent(
                            event.aggregator(), named -> body.putObject("aggregator", in -> putAggregator(in, named)));
                },
                (body, stamp) -> new OrderOpened(
                        order(body),
                        dailyNumber(body),
                        Json.oneOf(OrderType.class, body, "order_type"),
                        Json.maybe(body, "table", name -> new TableId(Json.uuid(body, name))),
                        covers(body),
                        customer(body),
                        Json.maybe(body, "aggregator", name -> aggregator(Json.objectField(body, name))),
                        stamp));
    }

    private static @Nullable CustomerId customer(JsonObject body) {
        return Json.maybe(body, "customer", name -> new CustomerId(Json.uuid(body, name)));
    }

    private static void putAggregator(JsonWriter node, Aggregator aggregator) {
        node.put("platform", aggregator.platform());
        node.put("external_id", aggregator.externalId());
        node.put("pays_tax", aggregator.paysTax());
    }

    private static Aggregator aggregator(JsonObject node) {
        return new Aggregator(
                Json.string(node, "platform", Limits.STATION_LENGTH_MAX_CHARS),
                Json.string(node, "external_id", Limits.REFERENCE_LENGTH_MAX_CHARS),
                Json.bool(node, "pays_tax"));
    }

    private static BodyFormat<CoversChanged> coversChanged() {
        return format(
                CoversChanged.class,
                (event, body) -> body.put("covers", event.covers()),
                (body, stamp) -> new CoversChanged(order(body), covers(body), stamp));
    }

    private static BodyFormat<CustomerNamed> customerNamed() {
        return format(
                CustomerNamed.class,
                (event, body) ->
                        Json.putIfPresent(event.customer(), customer -> body.put("customer", customer.toString())),
                (body, stamp) -> new CustomerNamed(order(body), customer(body), stamp));
    }

    private static BodyFormat<TableChanged> tableChanged() {
        return format(
                TableChanged.class,
                (event, body) -> Json.putIfPresent(event.table(), table -> body.put("table", table.toString())),
                (body, stamp) -> new TableChanged(
                        order(body), Json.maybe(body, "table", name -> new TableId(Json.uuid(body, name))), stamp));
    }

    private static BodyFormat<AddressGiven> addressGiven() {
        return format(
                AddressGiven.class,
                (event, body) -> {
                    body.put("customer", event.customer().toString());
                    body.put("address", event.address().text());
                },
                (body, stamp) -> new AddressGiven(
                        order(body),
                        new CustomerId(Json.uuid(body, "customer")),
                        CustomerFormats.ciphertext("address", Json.string(body, "address")),
                        stamp));
    }

    private static BodyFormat<ChargeSet> chargeSet() {
        return format(
                ChargeSet.class,
                (event, body) -> {
                    body.put("charge", Json.wireName(event.kind()));
                    Json.putIfPresent(event.amount(), amount -> body.put("amount_paise", amount.minor()));
                },
                (body, stamp) -> new ChargeSet(
                        order(body),
                        Json.oneOf(ChargeKind.class, body, "charge"),
                        Json.maybe(body, "amount_paise", name -> Json.price(body, name)),
                        stamp));
    }

    private static BodyFormat<AggregatorNamed> aggregatorNamed() {
        return format(
                AggregatorNamed.class,
                (event, body) -> putAggregator(body, event.aggregator()),
                (body, stamp) -> new AggregatorNamed(order(body), aggregator(body), stamp));
    }

    private static BodyFormat<TimePromised> timePromised() {
        return format(
                TimePromised.class,
                (event, body) -> body.put("ready_by", event.readyBy().toString()),
                (body, stamp) -> new TimePromised(order(body), Json.instant(body, "ready_by"), stamp));
    }

    private static BodyFormat<AcceptRequested> acceptRequested() {
        return format(
                AcceptRequested.class,
                (event, body) -> body.put("minutes", event.minutes()),
                (body, stamp) -> new AcceptRequested(
                        order(body), Json.within(body, "minutes", 1, Limits.PROMISE_MAX_MINUTES), stamp));
    }

    private static BodyFormat<MobileOrderRefused> refused() {
        return format(
                MobileOrderRefused.class,
                (event, body) -> {
                    body.put("reason", event.reason());
                    body.put("approver", event.approver().toString());
                    body.putStrings("lines", event.lines());
                },
                (body, stamp) -> new MobileOrderRefused(
                        order(body), reason(body), new StaffId(Json.uuid(body, "approver")), lines(body), stamp));
    }

    private static BodyFormat<MobileOrderExpired> expired() {
        return format(
                MobileOrderExpired.class,
                (event, body) -> body.putStrings("lines", event.lines()),
                (body, stamp) -> new MobileOrderExpired(order(body), lines(body), stamp));
    }

    private static int covers(JsonObject body) {
        return Json.within(body, "covers", 1, Limits.COVERS_MAX);
    }

    private static BodyFormat<OrderClosed> closed() {
        return format(
                OrderClosed.class,
                (event, body) -> {},
                (body, stamp) -> new OrderClosed(order(body), homes(body), stamp));
    }

    private static BodyFormat<OrderCancelled> cancelled() {
        return format(
                OrderCancelled.class,
                (event, body) -> {
                    body.put("reason", event.reason());
                    Json.putIfPresent(event.approver(), approver -> body.put("approver", approver.toString()));
                    body.putStrings("lines", event.lines());
                },
                (body, stamp) -> new OrderCancelled(
                        order(body),
                        reason(body),
                        Json.maybe(body, "approver", name -> new StaffId(Json.uuid(body, name))),
                        lines(body),
                        homes(body),
                        stamp));
    }

    static void putNumber(JsonWriter body, DailyNumber number) {
        body.putObject("number", node -> {
            node.put("device", number.device().value());
            node.put("day", number.day().toString());
            node.put("number", number.number());
        });
    }

    static DailyNumber dailyNumber(JsonObject body) {
        return Json.parsed(
                "number",
                Json.objectField(body, "number"),
                node -> new DailyNumber(
                        new DeviceCode(Json.string(node, "device")),
                        Json.date(node, "day"),
                        Json.integer(node, "number")));
    }
}
