package com.intellidine.wire;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.menu.Allergen;
import com.intellidine.domain.menu.ComboChoice;
import com.intellidine.domain.menu.ComboPart;
import com.intellidine.domain.menu.Diet;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.menu.SpecialPrice;
import com.intellidine.domain.tenant.TaxClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of an edit of a dish.
final class ItemFormat {
    private ItemFormat() {}

    static BodyFormat<ItemEdited> item() {
        return new BodyFormat<>(
                ItemEdited.class,
                1,
                (edit, body) -> {
                    body.put("item", edit.item().toString());
                    write(edit.changes(), body);
                },
                (body, stamp) -> new ItemEdited(new ItemId(Json.uuid(body, "item")), read(body), stamp));
    }

    private static void write(ItemChange changes, JsonWriter body) {
        Fields.putText(body, "category", changes.category());
        Fields.put(body, "name", changes.name());
        Fields.put(body, "kitchen_name", changes.kitchenName());
        Fields.put(body, "local_name", changes.localName());
        Fields.put(body, "description", changes.description());
        Fields.put(body, "price_paise", changes.price());
        Fields.put(body, "cost_price_paise", changes.costPrice());
        Json.putIfPresent(
                changes.specialPrices(),
                prices -> body.putList("special_prices", prices, ItemFormat::writeSpecialPrice));
        Fields.putPercent(body, "discount_basis_points", changes.discount());
        Fields.put(body, "open_price", changes.openPrice());
        Fields.putEnum(body, "tax_class", changes.taxClass());
        Fields.put(body, "hsn", changes.hsn());
        Fields.putEnum(body, "diet", changes.diet());
        Fields.putEnums(body, "allergens", changes.allergens());
        Fields.put(body, "station", changes.station());
        Fields.put(body, "course", changes.course());
        Fields.put(body, "code", changes.code());
        Fields.put(body, "position", changes.position());
        Fields.put(body, "image", changes.image());
        Json.putIfPresent(changes.groups(), groups -> body.putStrings("groups", groups));
        Json.putIfPresent(changes.parts(), parts -> body.putList("parts", parts, ItemFormat::writePart));
        Fields.put(body, "available", changes.available());
        Fields.put(body, "deleted", changes.deleted());
    }

    private static ItemChange read(JsonObject body) {
        return new ItemChange(
                Fields.id(body, "category", CategoryId::new),
                Fields.text(body, "name", Limits.NAME_LENGTH_MAX_CHARS),
                Fields.text(body, "kitchen_name", Limits.NAME_LENGTH_MAX_CHARS),
                Fields.text(body, "local_name", Limits.NAME_LENGTH_MAX_CHARS),
                Fields.text(body, "description", Limits.DESCRIPTION_LENGTH_MAX_CHARS),
                Fields.price(body, "price_paise"),
                Fields.price(body, "cost_price_paise"),
                Json.maybe(
                        body,
                        "special_prices",
                        name -> Json.list(
                                body, name, Limits.SPECIAL_PRICES_PER_ITEM_MAX, ItemFormat::readSpecialPrice)),
                Fields.percent(body, "discount_basis_points"),
                Fields.bool(body, "open_price"),
                Fields.oneOf(TaxClass.class, body, "tax_class"),
                Fields.text(body, "hsn", Limits.HSN_LENGTH_MAX_DIGITS),
                Fields.oneOf(Diet.class, body, "diet"),
                Fields.set(Allergen.class, body, "allergens"),
                Fields.text(body, "station", Limits.STATION_LENGTH_MAX_CHARS),
                Fields.integer(body, "course", 0, Limits.COURSE_MAX),
                Fields.text(body, "code", Limits.ITEM_CODE_LENGTH_MAX_CHARS),
                Fields.position(body),
                Fields.text(body, "image", Limits.NAME_LENGTH_MAX_CHARS),
                groups(body),
                Json.maybe(
                        body, "parts", name -> Json.list(body, name, Limits.PARTS_PER_COMBO_MAX, ItemFormat::readPart)),
                Fields.bool(body, "available"),
                Fields.bool(body, "deleted"));
    }

    private static @Nullable List<ModifierGroupId> groups(JsonObject body) {
        return Json.maybe(
                body,
                "groups",
                name -> Json.uuids(body, name, Limits.GROUPS_PER_ITEM_MAX).stream()
                        .map(ModifierGroupId::new)
                        .toList());
    }

    private static void writeSpecialPrice(SpecialPrice special, JsonWriter node) {
        Fields.putText(node, "variant", special.variant());
        Fields.putEnums(node, "order_types", special.orderTypes());
        WindowFormat.put(node, "window", special.window());
        node.put("price_paise", special.price().minor());
    }

    private static SpecialPrice readSpecialPrice(JsonObject node) {
        return new SpecialPrice(
                Fields.id(node, "variant", VariantId::new),
                Fields.someOf(OrderType.class, node, "order_types"),
                WindowFormat.read(node, "window"),
                Json.price(node, "price_paise"));
    }

    private static void writePart(ComboPart part, JsonWriter node) {
        node.put("name", part.name());
        node.put("count", part.count());
        node.putList("choices", part.choices(), (choice, in) -> {
            in.put("item", choice.item().toString());
            Fields.putText(in, "variant", choice.variant());
            in.put("supplement_paise", choice.supplement().minor());
        });
    }

    private static ComboPart readPart(JsonObject node) {
        return new ComboPart(
                Json.string(node, "name", Limits.NAME_LENGTH_MAX_CHARS),
                Fields.within(node, "count", 1, Limits.DISHES_PER_PART_MAX),
                Json.list(
                        node,
                        "choices",
                        Limits.CHOICES_PER_PART_MAX,
                        in -> new ComboChoice(
                                new ItemId(Json.uuid(in, "item")),
                                Fields.id(in, "variant", VariantId::new),
                                Json.price(in, "supplement_paise"))));
    }
}
