package com.intellidine.wire;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TableId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.floor.FloorEvent.TableEdited;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The bodies of edits of the restaurant, its staff and its tables. A field that is absent was not edited.
final class ReferenceFormats {
    private static final int TAX_RATES_MAX = 100;

    private ReferenceFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(restaurant(), staff(), table());
    }

    private static BodyFormat<RestaurantEdited> restaurant() {
        return new BodyFormat<>(
                RestaurantEdited.class,
                1,
                (edit, body) -> {
                    body.put("tenant", edit.tenant().toString());
                    Fields.put(body, "name", edit.name());
                    Fields.put(body, "address", edit.address());
                    Fields.put(body, "gstin", edit.gstin());
                    Fields.put(body, "fssai", edit.fssai());
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
                        Fields.text(body, "name"),
                        Fields.text(body, "address"),
                        Fields.text(body, "gstin"),
                        Fields.text(body, "fssai"),
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
                    Fields.put(body, "username", edit.username());
                    Fields.put(body, "name", edit.name());
                    Fields.putEnum(body, "role", edit.role());
                    Fields.put(body, "pin_verifier", edit.pinVerifier());
                    Fields.put(body, "active", edit.active());
                },
                (body, stamp) -> new StaffEdited(
                        new StaffId(Json.uuid(body, "staff")),
                        Fields.text(body, "username"),
                        Fields.text(body, "name"),
                        Json.maybe(body, "role", name -> Json.oneOf(Role.class, body, name)),
                        Fields.text(body, "pin_verifier"),
                        Fields.bool(body, "active"),
                        stamp));
    }

    private static BodyFormat<TableEdited> table() {
        return new BodyFormat<>(
                TableEdited.class,
                1,
                (edit, body) -> {
                    body.put("table", edit.table().toString());
                    Fields.put(body, "section", edit.section());
                    Fields.put(body, "number", edit.number());
                    Fields.put(body, "capacity", edit.capacity());
                    Fields.put(body, "position", edit.position());
                    Fields.put(body, "deleted", edit.deleted());
                },
                (body, stamp) -> new TableEdited(
                        new TableId(Json.uuid(body, "table")),
                        Fields.text(body, "section"),
                        Fields.text(body, "number"),
                        Json.maybe(body, "capacity", name -> capacity(body, name)),
                        Fields.integer(body, "position"),
                        Fields.bool(body, "deleted"),
                        stamp));
    }

    private static int capacity(ObjectNode body, String name) {
        int capacity = Json.integer(body, name);
        if (capacity < 1 || capacity > Limits.COVERS_MAX) {
            throw new Json.Malformed("field " + name + " is out of range");
        }
        return capacity;
    }
}
