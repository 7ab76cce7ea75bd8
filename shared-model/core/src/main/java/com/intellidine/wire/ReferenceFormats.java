package com.intellidine.wire;

import com.intellidine.domain.common.CategoryId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.menu.Diet;
import com.intellidine.domain.menu.MenuEvent.CategoryEdited;
import com.intellidine.domain.menu.MenuEvent.ItemEdited;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The bodies of edits of reference data. A field that is absent was not edited.
final class ReferenceFormats {
    private static final int TEXT_MAX_CHARS = 500;
    private static final int TAX_RATES_MAX = 100;

    private ReferenceFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(restaurant(), staff(), category(), item(), table());
    }

    private static BodyFormat<RestaurantEdited> restaurant() {
        return new BodyFormat<>(
                RestaurantEdited.class,
                1,
                (edit, body) -> {
                    body.put("tenant", edit.tenant().toString());
                    put(body, "name", edit.name());
                    put(body, "address", edit.address());
                    put(body, "gstin", edit.gstin());
                    put(body, "fssai", edit.fssai());
                    Json.putIfPresent(edit.zone(), zone -> body.put("zone", zone.getId()));
                    Json.putIfPresent(
                            edit.taxes(),
                            taxes -> Json.putList(body, "taxes", taxes.rates(), (rate, node) -> {
                                node.put("tax_class", Json.wireName(rate.taxClass()));
                                node.put("from", rate.from().toString());
                                node.put("half_basis_points", rate.half().basisPoints());
                            }));
                },
                (body, stamp) -> new RestaurantEdited(
                        new TenantId(Json.uuid(body, "tenant")),
                        text(body, "name"),
                        text(body, "address"),
                        text(body, "gstin"),
                        text(body, "fssai"),
                        Json.maybe(body, "zone", name -> Json.parsed(name, Json.string(body, name), ZoneId::of)),
                        Json.maybe(
                                body,
                                "taxes",
                                name -> new TaxTable(Json.list(body, name, TAX_RATES_MAX, ReferenceFormats::taxRate))),
                        stamp));
    }

    private static TaxRate taxRate(ObjectNode node) {
        return new TaxRate(
                Json.oneOf(TaxClass.class, node, "tax_class"),
                Json.date(node, "from"),
                Json.parsed("half_basis_points", Json.integer(node, "half_basis_points"), Percent::new));
    }

    private static BodyFormat<StaffEdited> staff() {
        return new BodyFormat<>(
                StaffEdited.class,
                1,
                (edit, body) -> {
                    body.put("staff", edit.staff().toString());
                    put(body, "username", edit.username());
                    put(body, "name", edit.name());
                    putEnum(body, "role", edit.role());
                    put(body, "pin_verifier", edit.pinVerifier());
                    put(body, "active", edit.active());
                },
                (body, stamp) -> new StaffEdited(
                        new StaffId(Json.uuid(body, "staff")),
                        text(body, "username"),
                        text(body, "name"),
                        Json.maybe(body, "role", name -> Json.oneOf(Role.class, body, name)),
                        text(body, "pin_verifier"),
                        bool(body, "active"),
                        stamp));
    }

    private static BodyFormat<CategoryEdited> category() {
        return new BodyFormat<>(
                CategoryEdited.class,
                1,
                (edit, body) -> {
                    body.put("category", edit.category().toString());
                    put(body, "name", edit.name());
                    put(body, "position", edit.position());
                    put(body, "deleted", edit.deleted());
                },
                (body, stamp) -> new CategoryEdited(
                        new CategoryId(Json.uuid(body, "category")),
                        text(body, "name"),
                        integer(body, "position"),
                        bool(body, "deleted"),
                        stamp));
    }

    /// A line captures name, price and station of a dish, so they are held to the limits of a line.
    private static BodyFormat<ItemEdited> item() {
        return new BodyFormat<>(
                ItemEdited.class,
                1,
                (edit, body) -> {
                    body.put("item", edit.item().toString());
                    Json.putIfPresent(edit.category(), category -> body.put("category", category.toString()));
                    put(body, "name", edit.name());
                    Json.putIfPresent(edit.price(), price -> body.put("price_paise", price.minor()));
                    putEnum(body, "tax_class", edit.taxClass());
                    putEnum(body, "diet", edit.diet());
                    put(body, "station", edit.station());
                    put(body, "code", edit.code());
                    put(body, "position", edit.position());
                    put(body, "available", edit.available());
                    put(body, "deleted", edit.deleted());
                },
                (body, stamp) -> new ItemEdited(
                        new ItemId(Json.uuid(body, "item")),
                        Json.maybe(body, "category", name -> new CategoryId(Json.uuid(body, name))),
                        text(body, "name", Limits.NAME_LENGTH_MAX_CHARS),
                        Json.maybe(body, "price_paise", name -> Json.price(body, name)),
                        Json.maybe(body, "tax_class", name -> Json.oneOf(TaxClass.class, body, name)),
                        Json.maybe(body, "diet", name -> Json.oneOf(Diet.class, body, name)),
                        text(body, "station", Limits.STATION_LENGTH_MAX_CHARS),
                        text(body, "code"),
                        integer(body, "position"),
                        bool(body, "available"),
                        bool(body, "deleted"),
                        stamp));
    }

    private static BodyFormat<TableEdited> table() {
        return new BodyFormat<>(
                TableEdited.class,
                1,
                (edit, body) -> {
                    body.put("table", edit.table().toString());
                    put(body, "section", edit.section());
                    put(body, "number", edit.number());
                    put(body, "capacity", edit.capacity());
                    put(body, "position", edit.position());
                    put(body, "deleted", edit.deleted());
                },
                (body, stamp) -> new TableEdited(
                        new TableId(Json.uuid(body, "table")),
                        text(body, "section"),
                        text(body, "number"),
                        Json.maybe(body, "capacity", name -> capacity(body, name)),
                        integer(body, "position"),
                        bool(body, "deleted"),
                        stamp));
    }

    private static int capacity(ObjectNode body, String name) {
        int capacity = Json.integer(body, name);
        if (capacity < 1 || capacity > Limits.COVERS_MAX) {
            throw new Json.Malformed("field " + name + " is out of range");
        }
        return capacity;
    }

    private static @Nullable String text(ObjectNode body, String field) {
        return text(body, field, TEXT_MAX_CHARS);
    }

    private static @Nullable String text(ObjectNode body, String field, int lengthMax) {
        return Json.maybe(body, field, name -> Json.string(body, name, lengthMax));
    }

    private static @Nullable Integer integer(ObjectNode body, String field) {
        return Json.maybe(body, field, name -> Json.integer(body, name));
    }

    private static @Nullable Boolean bool(ObjectNode body, String field) {
        return Json.maybe(body, field, name -> Json.bool(body, name));
    }

    private static void put(ObjectNode body, String name, @Nullable String value) {
        Json.putIfPresent(value, present -> body.put(name, present));
    }

    private static void put(ObjectNode body, String name, @Nullable Integer value) {
        Json.putIfPresent(value, present -> body.put(name, present));
    }

    private static void put(ObjectNode body, String name, @Nullable Boolean value) {
        Json.putIfPresent(value, present -> body.put(name, present));
    }

    private static void putEnum(ObjectNode body, String name, @Nullable Enum<?> value) {
        Json.putIfPresent(value, present -> body.put(name, Json.wireName(present)));
    }
}
