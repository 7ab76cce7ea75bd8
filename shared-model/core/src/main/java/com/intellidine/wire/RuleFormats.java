package com.intellidine.wire;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.discount.Benefit;
import com.intellidine.domain.discount.DiscountEvent.RuleEdited;
import com.intellidine.domain.discount.RuleChange;
import com.intellidine.domain.money.Money;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The bodies of edits of discount rules. A field that is absent was not edited.
final class RuleFormats {
    private RuleFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(rule());
    }

    private static BodyFormat<RuleEdited> rule() {
        return new BodyFormat<>(
                RuleEdited.class,
                1,
                (edit, body) -> {
                    body.put("rule", edit.rule().toString());
                    write(edit.changes(), body);
                },
                (body, stamp) -> new RuleEdited(new RuleId(Json.uuid(body, "rule")), changes(body), stamp));
    }

    private static RuleChange changes(JsonObject body) {
        return new RuleChange(
                Json.maybe(body, "name", name -> Json.string(body, name, Limits.NAME_LENGTH_MAX_CHARS)),
                Json.maybe(body, "benefit", name -> benefit(Json.objectField(body, name))),
                Json.maybe(body, "items", name -> ids(body, name, ItemId::new)),
                Json.maybe(body, "categories", name -> ids(body, name, CategoryId::new)),
                Json.maybe(body, "order_types", name -> Fields.someOf(OrderType.class, body, name)),
                Json.maybe(body, "customers", name -> ids(body, name, CustomerId::new)),
                WindowFormat.read(body, "window"),
                Json.maybe(body, "minimum_spend_paise", name -> Json.price(body, name)),
                Json.maybe(body, "cap_paise", name -> Json.price(body, name)),
                Json.maybe(body, "uses_max", name -> notNegative(body, name)),
                Json.maybe(body, "coupon", name -> Json.string(body, name, Limits.COUPON_LENGTH_MAX_CHARS)),
                Json.maybe(body, "priority", name -> Json.integer(body, name)),
                Json.maybe(body, "exclusive", name -> Json.bool(body, name)),
                Json.maybe(body, "active", name -> Json.bool(body, name)));
    }

    private static void write(RuleChange changes, JsonWriter body) {
        Json.putIfPresent(changes.name(), name -> body.put("name", name));
        Json.putIfPresent(changes.benefit(), benefit -> body.putObject("benefit", in -> writeBenefit(benefit, in)));
        putSet(body, "items", changes.items());
        putSet(body, "categories", changes.categories());
        Json.putIfPresent(
                changes.orderTypes(),
                types -> body.putStrings(
                        "order_types",
                        types.stream().sorted().map(Json::wireName).toList()));
        putSet(body, "customers", changes.customers());
        WindowFormat.put(body, "window", changes.window());
        Json.putIfPresent(changes.minimumSpend(), amount -> body.put("minimum_spend_paise", amount.minor()));
        Json.putIfPresent(changes.cap(), amount -> body.put("cap_paise", amount.minor()));
        Json.putIfPresent(changes.usesMax(), uses -> body.put("uses_max", uses));
        Json.putIfPresent(changes.coupon(), coupon -> body.put("coupon", coupon));
        Json.putIfPresent(changes.priority(), priority -> body.put("priority", priority));
        Json.putIfPresent(changes.exclusive(), exclusive -> body.put("exclusive", exclusive));
        Json.putIfPresent(changes.active(), active -> body.put("active", active));
    }

    private static void writeBenefit(Benefit benefit, JsonWriter node) {
        switch (benefit) {
            case Benefit.PercentOff(Percent percent) ->
                node.put("kind", "percent_off").put("basis_points", percent.basisPoints());
            case Benefit.AmountOff(Money amount) ->
                node.put("kind", "amount_off").put("amount_paise", amount.minor());
            case Benefit.BuyGetFree(int buy, int free) ->
                node.put("kind", "buy_get_free").put("buy", buy).put("free", free);
            case Benefit.BundlePrice(int count, Money price) ->
                node.put("kind", "bundle_price").put("count", count).put("price_paise", price.minor());
        }
    }

    private static Benefit benefit(JsonObject node) {
        String kind = Json.string(node, "kind");
        return Json.parsed("benefit", node, benefit -> switch (kind) {
            case "percent_off" -> new Benefit.PercentOff(new Percent(Json.integer(benefit, "basis_points")));
            case "amount_off" -> new Benefit.AmountOff(Json.money(benefit, "amount_paise"));
            case "buy_get_free" -> new Benefit.BuyGetFree(Json.integer(benefit, "buy"), Json.integer(benefit, "free"));
            case "bundle_price" ->
                new Benefit.BundlePrice(Json.integer(benefit, "count"), Json.money(benefit, "price_paise"));
            default -> throw new Json.Malformed("field kind names no benefit");
        });
    }

    private static int notNegative(JsonObject body, String name) {
        int value = Json.integer(body, name);
        if (value < 0) {
            throw new Json.Malformed("field " + name + " is out of range");
        }
        return value;
    }

    private static <T> Set<T> ids(JsonObject body, String name, Function<UUID, T> id) {
        return Json.uuids(body, name, Limits.RULE_SCOPE_MAX).stream().map(id).collect(Collectors.toUnmodifiableSet());
    }

    /// In the order of their texts, so that equal sets are written alike.
    private static void putSet(JsonWriter body, String name, @Nullable Set<?> values) {
        Json.putIfPresent(
                values,
                present -> body.putStrings(
                        name, present.stream().map(Object::toString).sorted().toList()));
    }
}
