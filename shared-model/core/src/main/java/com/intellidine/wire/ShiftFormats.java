package com.intellidine.wire;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.shift.CashMove;
import com.intellidine.domain.shift.DayEvent.DayClosed;
import com.intellidine.domain.shift.DayEvent.DayOpened;
import com.intellidine.domain.shift.DayEvent.DayTakenBack;
import com.intellidine.domain.shift.ShiftEvent.CashMoved;
import com.intellidine.domain.shift.ShiftEvent.DifferenceAccepted;
import com.intellidine.domain.shift.ShiftEvent.ShiftClosed;
import com.intellidine.domain.shift.ShiftEvent.ShiftOpened;
import com.intellidine.domain.shift.ZNumber;
import com.intellidine.sync.EventHash;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// The bodies of what happens at tills and to business days.
final class ShiftFormats {
    private ShiftFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(opened(), moved(), closed(), accepted(), dayOpened(), dayTakenBack(), dayClosed());
    }

    private static BodyFormat<ShiftOpened> opened() {
        return new BodyFormat<>(
                ShiftOpened.class,
                1,
                (event, body) -> {
                    body.put("shift", event.shift().toString());
                    body.put("till", event.till().value());
                    body.put("opening_paise", event.opening().minor());
                },
                (body, stamp) -> new ShiftOpened(
                        shift(body),
                        Json.parsed("till", Json.string(body, "till"), DeviceCode::new),
                        cash(body, "opening_paise"),
                        stamp));
    }

    private static BodyFormat<CashMoved> moved() {
        return new BodyFormat<>(
                CashMoved.class,
                1,
                (event, body) -> {
                    body.put("shift", event.shift().toString());
                    body.put("entry", event.entry().toString());
                    body.put("kind", Json.wireName(event.kind()));
                    body.put("amount_paise", event.amount().minor());
                    Json.putApproval(body, event.approval());
                },
                (body, stamp) -> new CashMoved(
                        shift(body),
                        Json.uuid(body, "entry"),
                        Json.oneOf(CashMove.class, body, "kind"),
                        cash(body, "amount_paise"),
                        Json.approval(body),
                        stamp));
    }

    private static BodyFormat<ShiftClosed> closed() {
        return new BodyFormat<>(
                ShiftClosed.class,
                1,
                (event, body) -> {
                    body.put("shift", event.shift().toString());
                    body.put("counted_paise", event.counted().minor());
                    putKnown(body, "covers", event.covers());
                    Json.putIfPresent(event.approval(), approval -> Json.putApproval(body, approval));
                },
                (body, stamp) -> new ShiftClosed(
                        shift(body),
                        cash(body, "counted_paise"),
                        known(body, "covers"),
                        body.has("approver") ? Json.approval(body) : null,
                        stamp));
    }

    private static BodyFormat<DifferenceAccepted> accepted() {
        return new BodyFormat<>(
                DifferenceAccepted.class,
                1,
                (event, body) -> {
                    body.put("shift", event.shift().toString());
                    body.put("over_paise", event.over().minor());
                    Json.putApproval(body, event.approval());
                },
                (body, stamp) -> new DifferenceAccepted(
                        shift(body), Json.money(body, "over_paise"), Json.approval(body), stamp));
    }

    private static BodyFormat<DayOpened> dayOpened() {
        return new BodyFormat<>(
                DayOpened.class,
                1,
                (event, body) -> {
                    body.put("tenant", event.tenant().toString());
                    body.put("day", event.day().toString());
                },
                (body, stamp) -> new DayOpened(tenant(body), Json.date(body, "day"), stamp));
    }

    private static BodyFormat<DayTakenBack> dayTakenBack() {
        return new BodyFormat<>(
                DayTakenBack.class,
                1,
                (event, body) -> {
                    body.put("tenant", event.tenant().toString());
                    body.put("day", event.day().toString());
                    Json.putApproval(body, event.approval());
                },
                (body, stamp) -> new DayTakenBack(tenant(body), Json.date(body, "day"), Json.approval(body), stamp));
    }

    private static BodyFormat<DayClosed> dayClosed() {
        return new BodyFormat<>(
                DayClosed.class,
                1,
                (event, body) -> {
                    body.put("tenant", event.tenant().toString());
                    body.put("day", event.day().toString());
                    body.put("device", event.number().device().value());
                    body.put("number", event.number().number());
                    putKnown(body, "covers", event.covers());
                    body.putStrings(
                            "carried",
                            event.carried().stream().map(OrderId::toString).toList());
                },
                (body, stamp) -> new DayClosed(
                        tenant(body),
                        Json.parsed("number", body, ShiftFormats::number),
                        Json.date(body, "day"),
                        known(body, "covers"),
                        carried(body),
                        stamp));
    }

    private static ZNumber number(JsonObject body) {
        return new ZNumber(new DeviceCode(Json.string(body, "device")), Json.integer(body, "number"));
    }

    private static List<OrderId> carried(JsonObject body) {
        return Json.uuids(body, "carried", Limits.ORDERS_CARRIED_MAX).stream()
                .map(OrderId::new)
                .toList();
    }

    static void putKnown(JsonWriter body, String name, Known known) {
        body.putList(name, List.copyOf(known.heads().entrySet()), (head, node) -> {
            node.put("node", head.getKey().toString());
            node.put("seq", head.getValue().seq());
            node.put("hash", head.getValue().hash());
        });
    }

    static Known known(JsonObject body, String name) {
        SortedMap<UUID, Known.Last> heads = new TreeMap<>();
        Json.list(body, name, Limits.NODES_PER_VECTOR_MAX, node -> {
            EventHash hash = Json.hash(node, "hash");
            Known.Last last = new Known.Last(Json.positive(node, "seq"), hash.hex());
            if (heads.put(Json.uuid(node, "node"), last) != null) {
                throw new Json.Malformed("field " + name + " names a node twice");
            }
            return last;
        });
        return new Known(heads);
    }

    private static Money cash(JsonObject body, String name) {
        Money amount = Json.money(body, name);
        if (amount.isNegative() || amount.minor() > Limits.CASH_TENDERED_MAX_PAISE) {
            throw new Json.Malformed("field " + name + " is out of range");
        }
        return amount;
    }

    private static ShiftId shift(JsonObject body) {
        return new ShiftId(Json.uuid(body, "shift"));
    }

    private static TenantId tenant(JsonObject body) {
        return new TenantId(Json.uuid(body, "tenant"));
    }
}
