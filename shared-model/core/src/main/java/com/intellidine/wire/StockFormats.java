package com.intellidine.wire;

import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.stock.Amount;
import com.intellidine.domain.stock.ShelfTime;
import com.intellidine.domain.stock.StockEvent;
import com.intellidine.domain.stock.StockEvent.PortionsCounted;
import com.intellidine.domain.stock.StockEvent.StockAdjusted;
import com.intellidine.domain.stock.StockEvent.StockCounted;
import com.intellidine.domain.stock.StockEvent.StockPurchased;
import com.intellidine.domain.stock.StockEvent.StockWasted;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The bodies of what happens to stock. Amounts are thousandths of the base unit.
final class StockFormats {
    private StockFormats() {}

    static List<BodyFormat<?>> all() {
        return Stream.concat(
                        StockEditFormats.all().stream(),
                        Stream.of(purchased(), wasted(), adjusted(), counted(), portions()))
                .toList();
    }

    private static BodyFormat<StockPurchased> purchased() {
        return new BodyFormat<>(
                StockPurchased.class,
                1,
                (event, body) -> {
                    putEntry(body, event);
                    body.put("thousandths", event.amount().thousandths());
                    Fields.put(body, "cost_paise", event.cost());
                    body.put("supplier", event.supplier());
                    body.put("reference", event.reference());
                    Fields.putText(body, "expiry", event.expiry());
                    putTime(body, event.time());
                },
                (body, stamp) -> new StockPurchased(
                        item(body),
                        entry(body),
                        some(body, "thousandths"),
                        Json.maybe(body, "cost_paise", name -> cost(body, name)),
                        Json.string(body, "supplier", Limits.NAME_LENGTH_MAX_CHARS),
                        Json.string(body, "reference", Limits.REFERENCE_LENGTH_MAX_CHARS),
                        Json.maybe(body, "expiry", name -> Json.date(body, name)),
                        time(body),
                        stamp));
    }

    private static BodyFormat<StockWasted> wasted() {
        return new BodyFormat<>(
                StockWasted.class,
                1,
                (event, body) -> {
                    putEntry(body, event);
                    body.put("thousandths", event.amount().thousandths());
                    Json.putApproval(body, event.approval());
                    putTime(body, event.time());
                },
                (body, stamp) -> new StockWasted(
                        item(body), entry(body), some(body, "thousandths"), Json.approval(body), time(body), stamp));
    }

    private static BodyFormat<StockAdjusted> adjusted() {
        return new BodyFormat<>(
                StockAdjusted.class,
                1,
                (event, body) -> {
                    putEntry(body, event);
                    body.put("thousandths", event.thousandths());
                    Json.putApproval(body, event.approval());
                    putTime(body, event.time());
                },
                (body, stamp) -> new StockAdjusted(
                        item(body), entry(body), signed(body, "thousandths"), Json.approval(body), time(body), stamp));
    }

    private static BodyFormat<StockCounted> counted() {
        return new BodyFormat<>(
                StockCounted.class,
                1,
                (event, body) -> {
                    putEntry(body, event);
                    body.put("thousandths", event.counted().thousandths());
                    ShiftFormats.putKnown(body, "known", event.known());
                    body.put("note", event.note());
                    putTime(body, event.time());
                },
                (body, stamp) -> new StockCounted(
                        item(body),
                        entry(body),
                        amount(body, "thousandths"),
                        ShiftFormats.known(body, "known"),
                        Json.string(body, "note", Limits.REASON_LENGTH_MAX_CHARS),
                        time(body),
                        stamp));
    }

    private static BodyFormat<PortionsCounted> portions() {
        return new BodyFormat<>(
                PortionsCounted.class,
                1,
                (event, body) -> {
                    body.put("item", event.item().toString());
                    body.put("entry", event.entry().toString());
                    Json.putIfPresent(event.left(), left -> body.put("thousandths", left.thousandths()));
                    ShiftFormats.putKnown(body, "known", event.known());
                    putTime(body, event.time());
                },
                (body, stamp) -> new PortionsCounted(
                        new ItemId(Json.uuid(body, "item")),
                        entry(body),
                        Json.maybe(body, "thousandths", name -> amount(body, name)),
                        ShiftFormats.known(body, "known"),
                        time(body),
                        stamp));
    }

    private static void putEntry(JsonWriter body, StockEvent.Entry event) {
        body.put("stock_item", event.item().toString());
        body.put("entry", event.entry().toString());
    }

    static StockItemId item(JsonObject body) {
        return new StockItemId(Json.uuid(body, "stock_item"));
    }

    private static UUID entry(JsonObject body) {
        return Json.uuid(body, "entry");
    }

    static Amount amount(JsonObject body, String name) {
        return Json.parsed(name, Json.number(body, name), Amount::new);
    }

    /// Above nothing.
    static Amount some(JsonObject body, String name) {
        return Json.parsed(name, Json.positive(body, name), Amount::new);
    }

    private static long signed(JsonObject body, String name) {
        long number = Json.number(body, name);
        if (number == 0 || number < -Amount.MAX.thousandths() || number > Amount.MAX.thousandths()) {
            throw new Json.Malformed("field " + name + " is out of range");
        }
        return number;
    }

    private static Money cost(JsonObject body, String name) {
        Money cost = Json.amount(body, name);
        if (cost.minor() > Limits.CASH_TENDERED_MAX_PAISE) {
            throw new Json.Malformed("field " + name + " is out of range");
        }
        return cost;
    }

    private static void putTime(JsonWriter body, ShelfTime time) {
        body.put("shelf_at", time.at().toString());
        body.put("suspect", time.suspect());
    }

    private static ShelfTime time(JsonObject body) {
        return new ShelfTime(Json.instant(body, "shelf_at"), Json.bool(body, "suspect"));
    }
}
