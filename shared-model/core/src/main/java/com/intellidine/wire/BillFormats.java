package com.intellidine.wire;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.Buyer;
import com.intellidine.domain.bill.Charge;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.bill.Seller;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.domain.tenant.TaxScheme;
import com.intellidine.domain.time.FinancialYear;
import java.util.List;

/// What a bill says, wherever it stands in a body.
final class BillFormats {
    private BillFormats() {}

    static void putNumber(JsonWriter body, InvoiceNumber number) {
        body.put("series", number.device().value());
        if (number.law() != TaxLaw.GST) {
            body.put("law", Json.wireName(number.law()));
        }
        body.put("financial_year", number.year().startYear());
        body.put("number", number.number());
    }

    static InvoiceNumber number(JsonObject body) {
        return Json.parsed(
                "number",
                body,
                node -> new InvoiceNumber(
                        new DeviceCode(Json.string(node, "series")),
                        node.has("law") ? Json.oneOf(TaxLaw.class, node, "law") : TaxLaw.GST,
                        new FinancialYear(Json.integer(node, "financial_year")),
                        Json.integer(node, "number")));
    }

    static void putBill(Bill bill, JsonWriter node) {
        node.put("bill", bill.id().toString());
        node.put("kind", Json.wireName(bill.kind()));
        Json.putIfPresent(bill.number(), number -> putNumber(node, number));
        node.put("date", bill.date().toString());
        putLines(node, bill.lines());
        putTotals(node, bill.totals());
        if (!bill.seller().equals(Seller.UNKNOWN)) {
            node.putObject("seller", in -> putSeller(in, bill.seller()));
        }
        Json.putIfPresent(bill.buyer(), buyer -> node.putObject("buyer", in -> putBuyer(in, buyer)));
    }

    static Bill bill(JsonObject node, Stamp stamp) {
        return new Bill(
                new BillId(Json.uuid(node, "bill")),
                Json.oneOf(BillKind.class, node, "kind"),
                node.has("number") ? number(node) : null,
                Json.date(node, "date"),
                lines(node),
                totals(node),
                node.has("seller") ? seller(Json.objectField(node, "seller")) : Seller.UNKNOWN,
                Json.maybe(node, "buyer", name -> buyer(Json.objectField(node, name))),
                stamp);
    }

    static void putSeller(JsonWriter node, Seller seller) {
        node.put("name", seller.name());
        LineFormats.putText(node, "legal_name", seller.legalName());
        LineFormats.putText(node, "address", seller.address());
        LineFormats.putText(node, "gstin", seller.gstin());
        LineFormats.putText(node, "state_code", seller.stateCode());
        LineFormats.putText(node, "fssai", seller.fssai());
        node.put("scheme", Json.wireName(seller.scheme()));
    }

    static Seller seller(JsonObject node) {
        return new Seller(
                Json.string(node, "name", Limits.NAME_LENGTH_MAX_CHARS),
                LineFormats.text(node, "legal_name", Limits.NAME_LENGTH_MAX_CHARS),
                LineFormats.text(node, "address", Limits.DESCRIPTION_LENGTH_MAX_CHARS),
                LineFormats.text(node, "gstin", Limits.GSTIN_LENGTH_CHARS),
                LineFormats.text(node, "state_code", 2),
                LineFormats.text(node, "fssai", 14),
                Json.oneOf(TaxScheme.class, node, "scheme"));
    }

    private static void putBuyer(JsonWriter node, Buyer buyer) {
        node.put("name", buyer.name());
        LineFormats.putText(node, "gstin", buyer.gstin());
        LineFormats.putText(node, "address", buyer.address());
        LineFormats.putText(node, "state", buyer.state());
    }

    private static Buyer buyer(JsonObject node) {
        return new Buyer(
                Json.string(node, "name", Limits.NAME_LENGTH_MAX_CHARS),
                LineFormats.text(node, "gstin", Limits.GSTIN_LENGTH_CHARS),
                LineFormats.text(node, "address", Limits.ADDRESS_LENGTH_MAX_CHARS),
                LineFormats.text(node, "state", Limits.STATION_LENGTH_MAX_CHARS));
    }

    static void putLines(JsonWriter body, List<BillLine> lines) {
        body.putList("lines", lines, BillFormats::writeLine);
    }

    static List<BillLine> lines(JsonObject body) {
        return Json.once(
                "lines", Json.list(body, "lines", Limits.LINES_PER_ORDER_MAX, BillFormats::line), BillLine::line);
    }

    private static void writeLine(BillLine line, JsonWriter node) {
        node.put("line", line.line().toString());
        node.put("revision", line.revision());
        node.put("name", line.name());
        node.put("quantity", line.quantity().decimal());
        node.put("unit_price_paise", line.unitPrice().minor());
        node.put("amount_paise", line.amount().minor());
        node.put("discount_paise", line.discount().minor());
        node.put("taxable_paise", line.taxable().minor());
        node.put("tax_paise", line.tax().minor());
        node.put("tax_basis_points", line.taxRate().basisPoints());
        node.put("tax_class", Json.wireName(line.taxClass()));
        node.put("hsn", line.hsn());
    }

    private static BillLine line(JsonObject node) {
        return new BillLine(
                new LineId(Json.uuid(node, "line")),
                Json.integer(node, "revision"),
                Json.string(node, "name", Limits.NAME_LENGTH_MAX_CHARS),
                Json.quantity(node, "quantity"),
                Json.price(node, "unit_price_paise"),
                Json.money(node, "amount_paise"),
                Json.money(node, "discount_paise"),
                Json.money(node, "taxable_paise"),
                Json.money(node, "tax_paise"),
                percent(node, "tax_basis_points"),
                Json.oneOf(TaxClass.class, node, "tax_class"),
                Json.string(node, "hsn", Limits.HSN_LENGTH_MAX_CHARS));
    }

    static void putTotals(JsonWriter body, BillTotals totals) {
        body.putObject("totals", node -> writeTotals(totals, node));
    }

    private static void writeTotals(BillTotals totals, JsonWriter node) {
        node.put("subtotal_paise", totals.subtotal().minor());
        node.putList("discounts", totals.discounts(), (discount, row) -> {
            Json.putIfPresent(discount.rule(), rule -> row.put("rule", rule.toString()));
            row.put("name", discount.name());
            row.put("amount_paise", discount.amount().minor());
            Json.putIfPresent(
                    discount.approval(), approval -> row.putObject("approval", by -> Json.putApproval(by, approval)));
            LineFormats.putIf(discount.counted(), row, "counted");
        });
        node.putList("charges", totals.charges(), (charge, row) -> {
            row.put("kind", Json.wireName(charge.kind()));
            row.put("name", charge.name());
            row.put("amount_paise", charge.amount().minor());
            row.put("taxable_paise", charge.taxable().minor());
            row.put("tax_paise", charge.tax().minor());
            row.put("tax_basis_points", charge.taxRate().basisPoints());
        });
        node.put("net_paise", totals.net().minor());
        putTaxes(node, totals.taxes());
        node.put("round_off_paise", totals.roundOff().minor());
        node.put("total_paise", totals.total().minor());
    }

    static void putTaxes(JsonWriter node, List<TaxLine> taxes) {
        node.putList("taxes", taxes, (tax, row) -> {
            row.put("head", Json.wireName(tax.head()));
            row.put("basis_points", tax.rate().basisPoints());
            row.put("taxable_paise", tax.taxable().minor());
            row.put("amount_paise", tax.amount().minor());
        });
    }

    static List<TaxLine> taxes(JsonObject node) {
        return Json.list(node, "taxes", Limits.TAX_LINES_PER_BILL_MAX, BillFormats::taxLine);
    }

    static BillTotals totals(JsonObject body) {
        JsonObject node = Json.objectField(body, "totals");
        return new BillTotals(
                Json.money(node, "subtotal_paise"),
                Json.list(node, "discounts", Limits.DISCOUNTS_PER_BILL_MAX, BillFormats::discount),
                Json.list(node, "charges", Limits.CHARGES_PER_BILL_MAX, BillFormats::charge),
                Json.money(node, "net_paise"),
                taxes(node),
                Json.money(node, "round_off_paise"),
                Json.money(node, "total_paise"));
    }

    private static AppliedDiscount discount(JsonObject row) {
        return new AppliedDiscount(
                Json.maybe(row, "rule", name -> new RuleId(Json.uuid(row, name))),
                Json.string(row, "name", Limits.NAME_LENGTH_MAX_CHARS),
                Json.money(row, "amount_paise"),
                Json.maybe(row, "approval", name -> Json.approval(Json.objectField(row, name))),
                LineFormats.flag(row, "counted"));
    }

    private static Charge charge(JsonObject row) {
        return new Charge(
                Json.oneOf(ChargeKind.class, row, "kind"),
                Json.string(row, "name", Limits.NAME_LENGTH_MAX_CHARS),
                Json.money(row, "amount_paise"),
                Json.money(row, "taxable_paise"),
                Json.money(row, "tax_paise"),
                percent(row, "tax_basis_points"));
    }

    private static TaxLine taxLine(JsonObject row) {
        return new TaxLine(
                Json.oneOf(TaxHead.class, row, "head"),
                percent(row, "basis_points"),
                Json.money(row, "taxable_paise"),
                Json.money(row, "amount_paise"));
    }

    private static Percent percent(JsonObject node, String name) {
        return Json.parsed(name, Json.integer(node, name), Percent::new);
    }
}
