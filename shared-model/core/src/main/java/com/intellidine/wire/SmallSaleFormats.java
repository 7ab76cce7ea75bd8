package com.intellidine.wire;

import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.smallsale.SmallSales;
import com.intellidine.domain.smallsale.SmallSalesInvoiced;
import com.intellidine.domain.smallsale.SmallSalesNumber;
import com.intellidine.domain.time.FinancialYear;
import java.util.List;

/// The body of the one invoice for the small sales of a day.
final class SmallSaleFormats {
    private SmallSaleFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(new BodyFormat<>(
                SmallSalesInvoiced.class,
                1,
                SmallSaleFormats::write,
                (body, stamp) -> new SmallSalesInvoiced(
                        new TenantId(Json.uuid(body, "tenant")),
                        number(body),
                        Json.date(body, "date"),
                        sales(body),
                        BillFormats.seller(Json.objectField(body, "seller")),
                        stamp)));
    }

    private static void write(SmallSalesInvoiced event, JsonWriter body) {
        SmallSales sales = event.sales();
        body.put("tenant", event.tenant().toString());
        body.put("series", event.number().device().value());
        body.put("financial_year", event.number().year().startYear());
        body.put("number", event.number().number());
        body.put("date", event.date().toString());
        body.put("after", sales.after());
        body.put("through", sales.through());
        body.put("count", sales.count());
        body.put("value_paise", sales.value().minor());
        BillFormats.putTaxes(body, sales.taxes());
        body.put("round_off_paise", sales.roundOff().minor());
        body.put("total_paise", sales.total().minor());
        body.putObject("seller", seller -> BillFormats.putSeller(seller, event.seller()));
    }

    private static SmallSalesNumber number(JsonObject body) {
        return Json.parsed(
                "number",
                body,
                node -> new SmallSalesNumber(
                        new DeviceCode(Json.string(node, "series")),
                        new FinancialYear(Json.integer(node, "financial_year")),
                        Json.integer(node, "number")));
    }

    private static SmallSales sales(JsonObject body) {
        long after = Json.number(body, "after");
        long through = Json.positive(body, "through");
        if (after < 0) {
            throw new Json.Malformed("field after is out of range");
        }
        if (after >= through) {
            throw new Json.Malformed("what it invoices ends before it begins");
        }
        return new SmallSales(
                after,
                through,
                Json.within(body, "count", 1, Integer.MAX_VALUE),
                Json.amount(body, "value_paise"),
                BillFormats.taxes(body),
                Json.money(body, "round_off_paise"),
                Json.amount(body, "total_paise"));
    }
}
