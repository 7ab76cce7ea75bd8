package com.intellidine.wire;

import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.stock.Ingredient;
import com.intellidine.domain.stock.Pack;
import com.intellidine.domain.stock.RecipeChange;
import com.intellidine.domain.stock.RecipeOwner;
import com.intellidine.domain.stock.StockEvent.RecipeEdited;
import com.intellidine.domain.stock.StockEvent.StockItemEdited;
import com.intellidine.domain.stock.StockItemChange;
import com.intellidine.domain.stock.StockUnit;
import com.intellidine.domain.stock.UnitCost;
import java.util.List;

/// The bodies of edits of stock items and recipes. A field that is absent was not edited.
final class StockEditFormats {
    private StockEditFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(item(), recipe());
    }

    private static BodyFormat<StockItemEdited> item() {
        return new BodyFormat<>(
                StockItemEdited.class,
                1,
                (event, body) -> {
                    StockItemChange changes = event.changes();
                    body.put("stock_item", event.item().toString());
                    Fields.put(body, "name", changes.name());
                    Fields.put(body, "category", changes.category());
                    Fields.putEnum(body, "unit", changes.unit());
                    Json.putIfPresent(
                            changes.packs(),
                            packs -> body.putList(
                                    "packs",
                                    packs,
                                    (pack, node) -> node.put("name", pack.name())
                                            .put("thousandths", pack.size().thousandths())));
                    Json.putIfPresent(
                            changes.reorderLevel(), level -> body.put("reorder_thousandths", level.thousandths()));
                    Json.putIfPresent(changes.par(), par -> body.put("par_thousandths", par.thousandths()));
                    Json.putIfPresent(
                            changes.cost(),
                            cost -> body.put("cost_paise", cost.price().minor())
                                    .put("cost_thousandths", cost.per().thousandths()));
                    Fields.put(body, "deleted", changes.deleted());
                },
                (body, stamp) -> new StockItemEdited(StockFormats.item(body), itemChange(body), stamp));
    }

    private static StockItemChange itemChange(JsonObject body) {
        return new StockItemChange(
                Fields.text(body, "name", Limits.NAME_LENGTH_MAX_CHARS),
                Fields.text(body, "category", Limits.NAME_LENGTH_MAX_CHARS),
                Fields.oneOf(StockUnit.class, body, "unit"),
                Json.maybe(body, "packs", name -> packs(body, name)),
                Json.maybe(body, "reorder_thousandths", name -> StockFormats.amount(body, name)),
                Json.maybe(body, "par_thousandths", name -> StockFormats.amount(body, name)),
                Json.maybe(
                        body,
                        "cost_paise",
                        name -> new UnitCost(Json.price(body, name), StockFormats.some(body, "cost_thousandths"))),
                Fields.bool(body, "deleted"));
    }

    private static List<Pack> packs(JsonObject body, String name) {
        List<Pack> packs = Json.list(
                body,
                name,
                Limits.PACKS_PER_ITEM_MAX,
                node -> new Pack(
                        Json.string(node, "name", Limits.STATION_LENGTH_MAX_CHARS),
                        StockFormats.some(node, "thousandths")));
        return Json.once(name, packs, Pack::name);
    }

    private static BodyFormat<RecipeEdited> recipe() {
        return new BodyFormat<>(
                RecipeEdited.class,
                1,
                (event, body) -> {
                    switch (event.owner()) {
                        case RecipeOwner.Dish(ItemId dish, var variant) -> {
                            body.put("dish", dish.toString());
                            Fields.putText(body, "variant", variant);
                        }
                        case RecipeOwner.Extra(ModifierId modifier) -> body.put("modifier", modifier.toString());
                    }
                    Json.putIfPresent(
                            event.changes().ingredients(),
                            all -> body.putList("ingredients", all, StockEditFormats::write));
                    Fields.put(body, "deleted", event.changes().deleted());
                },
                (body, stamp) -> new RecipeEdited(
                        owner(body),
                        new RecipeChange(
                                Json.maybe(body, "ingredients", name -> ingredients(body, name)),
                                Fields.bool(body, "deleted")),
                        stamp));
    }

    private static RecipeOwner owner(JsonObject body) {
        return body.has("modifier")
                ? new RecipeOwner.Extra(new ModifierId(Json.uuid(body, "modifier")))
                : new RecipeOwner.Dish(new ItemId(Json.uuid(body, "dish")), Fields.id(body, "variant", VariantId::new));
    }

    private static void write(Ingredient ingredient, JsonWriter node) {
        node.put("stock_item", ingredient.item().toString());
        node.put("thousandths", ingredient.thousandths());
        node.put("yield_basis_points", ingredient.yield().basisPoints());
    }

    private static List<Ingredient> ingredients(JsonObject body, String name) {
        List<Ingredient> ingredients = Json.list(
                body,
                name,
                Limits.INGREDIENTS_PER_RECIPE_MAX,
                node -> Json.parsed(
                        name,
                        node,
                        from -> new Ingredient(
                                StockFormats.item(from),
                                Json.number(from, "thousandths"),
                                new Percent(Json.integer(from, "yield_basis_points")))));
        return Json.once(name, ingredients, Ingredient::item);
    }
}
