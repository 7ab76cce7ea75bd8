package com.intellidine.wire;

import com.intellidine.domain.common.ClockRaised;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.tenant.Language;
import com.intellidine.domain.tenant.RestaurantChange;
import com.intellidine.domain.tenant.Role;
import com.intellidine.domain.tenant.StaffChange;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxRate;
import com.intellidine.domain.tenant.TaxScheme;
import com.intellidine.domain.tenant.TaxTable;
import com.intellidine.domain.tenant.TenantEvent.ClockedIn;
import com.intellidine.domain.tenant.TenantEvent.ClockedOut;
import com.intellidine.domain.tenant.TenantEvent.RestaurantEdited;
import com.intellidine.domain.tenant.TenantEvent.StaffEdited;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies of edits of the restaurant and its staff. A field that is absent was not edited.
final class TenantFormats {

    private TenantFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(clockRaised(), restaurant(), staff(), clockedIn(), clockedOut());
    }

    private static BodyFormat<RestaurantEdited> restaurant() {
        return new BodyFormat<>(
                RestaurantEdited.class,
                1,
                (edit, body) -> {
                    body.put("tenant", edit.tenant().toString());
                    write(edit.changes(), body);
                },
                (body, stamp) -> new RestaurantEdited(new TenantId(Json.uuid(body, "tenant")), read(body), stamp));
    }

    private static void write(RestaurantChange changes, JsonWriter body) {
        Fields.put(body, "name", changes.name());
        Fields.put(body, "legal_name", changes.legalName());
        Fields.put(body, "address", changes.address());
        Fields.put(body, "state_code", changes.stateCode());
        Fields.put(body, "gstin", changes.gstin());
        Fields.put(body, "fssai", changes.fssai());
        Json.putIfPresent(changes.zone(), zone -> body.put("zone", zone.getId()));
        Json.putIfPresent(changes.taxes(), taxes -> body.putList("taxes", taxes.rates(), TenantFormats::writeTaxRate));
        Fields.putEnum(body, "tax_scheme", changes.taxScheme());
        Fields.put(body, "prices_inclusive", changes.pricesInclusive());
        Fields.put(body, "specified_premises", changes.specifiedPremises());
        Fields.putText(body, "day_ends", changes.dayEnds());
        Fields.putPercent(body, "service_charge_basis_points", changes.serviceCharge());
        Fields.putEnums(body, "languages", changes.languages());
        Fields.put(body, "upi_address", changes.upiAddress());
        Fields.put(body, "small_sales_together", changes.smallSalesTogether());
        Fields.put(body, "accepts_by_itself", changes.acceptsByItself());
    }

    private static RestaurantChange read(JsonObject body) {
        return new RestaurantChange(
                Fields.text(body, "name"),
                Fields.text(body, "legal_name"),
                Fields.text(body, "address"),
                Fields.text(body, "state_code"),
                Fields.text(body, "gstin"),
                Fields.text(body, "fssai"),
                Json.maybe(body, "zone", name -> Json.zone(body, name)),
                Json.maybe(
                        body,
                        "taxes",
                        name -> new TaxTable(Json.list(body, name, Limits.TAX_RATES_MAX, TenantFormats::readTaxRate))),
                Fields.oneOf(TaxScheme.class, body, "tax_scheme"),
                Fields.bool(body, "prices_inclusive"),
                Fields.bool(body, "specified_premises"),
                Json.maybe(body, "day_ends", name -> WindowFormat.time(body, name)),
                Fields.percent(body, "service_charge_basis_points"),
                languages(body),
                Fields.text(body, "upi_address"),
                Fields.bool(body, "small_sales_together"),
                Fields.bool(body, "accepts_by_itself"));
    }

    private static void writeTaxRate(TaxRate rate, JsonWriter node) {
        node.put("tax_class", Json.wireName(rate.taxClass()));
        node.put("from", rate.from().toString());
        node.put("basis_points", rate.rate().basisPoints());
    }

    private static TaxRate readTaxRate(JsonObject node) {
        return Json.parsed(
                "basis_points",
                node,
                rate -> new TaxRate(
                        Json.oneOf(TaxClass.class, rate, "tax_class"),
                        Json.date(rate, "from"),
                        new Percent(Json.integer(rate, "basis_points"))));
    }

    /// In their order: the first is that of the house.
    private static @Nullable List<Language> languages(JsonObject body) {
        return Json.maybe(
                body,
                "languages",
                name -> Json.distinct(body, name, Language.values().length, Limits.NAME_LENGTH_MAX_CHARS).stream()
                        .map(text -> Json.parsed(name, text, language -> Json.named(Language.class, language)))
                        .toList());
    }

    private static BodyFormat<ClockRaised> clockRaised() {
        return new BodyFormat<>(ClockRaised.class, 1, (event, body) -> {}, (body, stamp) -> new ClockRaised(stamp));
    }

    private static BodyFormat<StaffEdited> staff() {
        return new BodyFormat<>(
                StaffEdited.class,
                1,
                (edit, body) -> {
                    body.put("staff", edit.staff().toString());
                    Fields.put(body, "username", edit.changes().username());
                    Fields.put(body, "name", edit.changes().name());
                    Fields.put(body, "email", edit.changes().email());
                    Fields.putEnum(body, "role", edit.changes().role());
                    Fields.put(body, "pin_verifier", edit.changes().pinVerifier());
                    Fields.putPercent(
                            body, "discount_limit_basis_points", edit.changes().discountLimit());
                    Fields.put(body, "active", edit.changes().active());
                },
                (body, stamp) -> new StaffEdited(
                        staffId(body),
                        new StaffChange(
                                Fields.text(body, "username"),
                                Fields.text(body, "name"),
                                Fields.text(body, "email"),
                                Fields.oneOf(Role.class, body, "role"),
                                Fields.text(body, "pin_verifier"),
                                Fields.percent(body, "discount_limit_basis_points"),
                                Fields.bool(body, "active")),
                        stamp));
    }

    private static BodyFormat<ClockedIn> clockedIn() {
        return new BodyFormat<>(
                ClockedIn.class,
                1,
                (event, body) -> body.put("staff", event.staff().toString()),
                (body, stamp) -> new ClockedIn(staffId(body), stamp));
    }

    private static BodyFormat<ClockedOut> clockedOut() {
        return new BodyFormat<>(
                ClockedOut.class,
                1,
                (event, body) -> body.put("staff", event.staff().toString()),
                (body, stamp) -> new ClockedOut(staffId(body), stamp));
    }

    private static StaffId staffId(JsonObject body) {
        return new StaffId(Json.uuid(body, "staff"));
    }
}
