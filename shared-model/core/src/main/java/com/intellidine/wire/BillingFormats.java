package com.intellidine.wire;

import static com.intellidine.wire.OrderFormats.format;
import static com.intellidine.wire.OrderFormats.homes;
import static com.intellidine.wire.OrderFormats.order;
import static com.intellidine.wire.OrderFormats.reason;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillCancellation;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.bill.NoteCancellation;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.order.BillEvent.BillCancelled;
import com.intellidine.domain.order.BillEvent.BillReprinted;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteCancelled;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.time.FinancialYear;
import java.util.List;

/// The bodies of what happens to bills.
final class BillingFormats {
    private BillingFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(issued(), cancelled(), credited(), noteCancelled(), reprinted());
    }

    static BillId bill(JsonObject body) {
        return new BillId(Json.uuid(body, "bill"));
    }

    private static BodyFormat<BillsIssued> issued() {
        return format(
                BillsIssued.class,
                (event, body) -> {
                    body.putList("bills", event.bills(), BillFormats::putBill);
                    PaymentFormats.putDay(body, event.day());
                },
                (body, stamp) ->
                        new BillsIssued(order(body), bills(body, stamp), homes(body), PaymentFormats.day(body), stamp));
    }

    private static List<Bill> bills(JsonObject body, Stamp stamp) {
        List<Bill> bills = Json.once(
                "bills",
                Json.list(body, "bills", Limits.BILL_PARTS_MAX, node -> BillFormats.bill(node, stamp)),
                Bill::id);
        if (bills.isEmpty()) {
            throw new Json.Malformed("field bills is empty");
        }
        return bills;
    }

    private static BodyFormat<BillCancelled> cancelled() {
        return format(
                BillCancelled.class,
                (event, body) -> {
                    body.put("bill", event.cancellation().bill().toString());
                    body.put("reason", event.cancellation().reason());
                    body.put("approver", event.cancellation().approver().toString());
                    if (!event.rules().isEmpty()) {
                        body.putStrings("rules", event.rules());
                    }
                    PaymentFormats.putDay(body, event.day());
                },
                (body, stamp) -> new BillCancelled(
                        order(body),
                        new BillCancellation(bill(body), reason(body), new StaffId(Json.uuid(body, "approver")), stamp),
                        body.has("rules")
                                ? Json.uuids(body, "rules", Limits.DISCOUNTS_PER_BILL_MAX).stream()
                                        .map(RuleId::new)
                                        .toList()
                                : List.of(),
                        homes(body),
                        PaymentFormats.day(body)));
    }

    private static BodyFormat<CreditNoteIssued> credited() {
        return format(
                CreditNoteIssued.class,
                (event, body) -> {
                    CreditNote note = event.note();
                    body.put("note", note.id().toString());
                    body.put("series", note.number().series().value());
                    body.put("financial_year", note.number().year().startYear());
                    body.put("number", note.number().number());
                    body.put("date", note.date().toString());
                    body.put("bill", note.bill().toString());
                    BillFormats.putLines(body, note.lines());
                    BillFormats.putTotals(body, note.totals());
                    body.put("cause", Json.wireName(note.cause()));
                    body.put("reason", note.reason());
                    body.put("approver", note.approver().toString());
                    PaymentFormats.putDay(body, event.day());
                },
                (body, stamp) -> new CreditNoteIssued(
                        order(body),
                        new CreditNote(
                                new CreditNoteId(Json.uuid(body, "note")),
                                Json.parsed("number", body, BillingFormats::noteNumber),
                                Json.date(body, "date"),
                                bill(body),
                                BillFormats.lines(body),
                                BillFormats.totals(body),
                                Json.oneOf(CreditNote.Cause.class, body, "cause"),
                                reason(body),
                                new StaffId(Json.uuid(body, "approver")),
                                stamp),
                        homes(body),
                        PaymentFormats.day(body)));
    }

    private static BodyFormat<CreditNoteCancelled> noteCancelled() {
        return format(
                CreditNoteCancelled.class,
                (event, body) -> {
                    body.put("note", event.cancellation().note().toString());
                    body.put("reason", event.cancellation().reason());
                    body.put("approver", event.cancellation().approver().toString());
                    PaymentFormats.putDay(body, event.day());
                },
                (body, stamp) -> new CreditNoteCancelled(
                        order(body),
                        new NoteCancellation(
                                new CreditNoteId(Json.uuid(body, "note")),
                                reason(body),
                                new StaffId(Json.uuid(body, "approver")),
                                stamp),
                        homes(body),
                        PaymentFormats.day(body)));
    }

    private static CreditNoteNumber noteNumber(JsonObject body) {
        return new CreditNoteNumber(
                new DeviceCode(Json.string(body, "series")),
                new FinancialYear(Json.integer(body, "financial_year")),
                Json.integer(body, "number"));
    }

    private static BodyFormat<BillReprinted> reprinted() {
        return format(
                BillReprinted.class,
                (event, body) -> {
                    body.put("bill", event.bill().toString());
                    Json.putApproval(body, event.approval());
                },
                (body, stamp) -> new BillReprinted(order(body), bill(body), Json.approval(body), stamp));
    }
}
