package com.intellidine.wire;

import static com.intellidine.wire.BillingFormats.bill;
import static com.intellidine.wire.OrderFormats.format;
import static com.intellidine.wire.OrderFormats.homes;
import static com.intellidine.wire.OrderFormats.order;
import static com.intellidine.wire.OrderFormats.reason;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.PaymentEvent.PaymentConfirmed;
import com.intellidine.domain.order.PaymentEvent.PaymentFailed;
import com.intellidine.domain.order.PaymentEvent.PaymentRefunded;
import com.intellidine.domain.order.PaymentEvent.PaymentRequested;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.order.PaymentEvent.ReferenceCorrected;
import com.intellidine.domain.order.PaymentEvent.ReferenceMatched;
import com.intellidine.domain.payment.Refund;
import com.intellidine.domain.payment.Tender;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies of what happens to money.
final class PaymentFormats {
    private PaymentFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(taken(), requested(), confirmed(), failed(), matched(), corrected(), refunded());
    }

    private static PaymentId payment(JsonObject body) {
        return new PaymentId(Json.uuid(body, "payment"));
    }

    private static Tender tender(JsonObject body) {
        return Json.oneOf(Tender.class, body, "tender");
    }

    private static @Nullable ShiftId shift(JsonObject body) {
        return Json.maybe(body, "shift", name -> new ShiftId(Json.uuid(body, name)));
    }

    private static @Nullable CustomerId customer(JsonObject body) {
        return Json.maybe(body, "customer", name -> new CustomerId(Json.uuid(body, name)));
    }

    static void putDay(JsonWriter body, @Nullable LocalDate day) {
        Json.putIfPresent(day, present -> body.put("business_day", present.toString()));
    }

    static @Nullable LocalDate day(JsonObject body) {
        return Json.maybe(body, "business_day", name -> Json.date(body, name));
    }

    /// Of one payment: never below zero, and so small that no history of them can overflow a sum.
    static Money amount(JsonObject body, String name) {
        Money amount = Json.amount(body, name);
        if (amount.minor() > Limits.CASH_TENDERED_MAX_PAISE) {
            throw new Json.Malformed("field " + name + " is out of range");
        }
        return amount;
    }

    private static String reference(JsonObject body) {
        return LineFormats.text(body, "reference", Limits.REFERENCE_LENGTH_MAX_CHARS);
    }

    private static Money tip(JsonObject body) {
        return body.has("tip_paise") ? amount(body, "tip_paise") : Money.ZERO;
    }

    private static void putTip(JsonWriter body, Money tip) {
        if (!tip.isZero()) {
            body.put("tip_paise", tip.minor());
        }
    }

    private static BodyFormat<PaymentTaken> taken() {
        return format(
                PaymentTaken.class,
                (event, body) -> {
                    body.put("bill", event.bill().toString());
                    body.put("payment", event.payment().toString());
                    body.put("tender", Json.wireName(event.tender()));
                    body.put("amount_paise", event.amount().minor());
                    body.put("tendered_paise", event.tendered().minor());
                    putTip(body, event.tip());
                    LineFormats.putText(body, "reference", event.reference());
                    Json.putIfPresent(event.customer(), customer -> body.put("customer", customer.toString()));
                    Json.putIfPresent(event.shift(), shift -> body.put("shift", shift.toString()));
                    putDay(body, event.day());
                    Json.putIfPresent(
                            event.approval(), given -> body.putObject("approval", in -> Json.putApproval(in, given)));
                },
                (body, stamp) -> new PaymentTaken(
                        order(body),
                        bill(body),
                        payment(body),
                        tender(body),
                        amount(body, "amount_paise"),
                        amount(body, "tendered_paise"),
                        tip(body),
                        reference(body),
                        customer(body),
                        shift(body),
                        day(body),
                        Json.maybe(body, "approval", name -> Json.approval(Json.objectField(body, name))),
                        homes(body),
                        stamp));
    }

    private static BodyFormat<PaymentRequested> requested() {
        return format(
                PaymentRequested.class,
                (event, body) -> {
                    body.put("bill", event.bill().toString());
                    body.put("payment", event.payment().toString());
                    body.put("tender", Json.wireName(event.tender()));
                    body.put("amount_paise", event.amount().minor());
                    putTip(body, event.tip());
                    LineFormats.putText(body, "reference", event.reference());
                },
                (body, stamp) -> new PaymentRequested(
                        order(body),
                        bill(body),
                        payment(body),
                        tender(body),
                        amount(body, "amount_paise"),
                        tip(body),
                        reference(body),
                        homes(body),
                        stamp));
    }

    private static BodyFormat<PaymentConfirmed> confirmed() {
        return format(
                PaymentConfirmed.class,
                (event, body) -> {
                    body.put("payment", event.payment().toString());
                    body.put("tender", Json.wireName(event.tender()));
                    body.put("amount_paise", event.amount().minor());
                    putTip(body, event.tip());
                    LineFormats.putText(body, "reference", event.reference());
                    Json.putIfPresent(event.shift(), shift -> body.put("shift", shift.toString()));
                    putDay(body, event.day());
                },
                (body, stamp) -> new PaymentConfirmed(
                        order(body),
                        payment(body),
                        tender(body),
                        amount(body, "amount_paise"),
                        tip(body),
                        reference(body),
                        shift(body),
                        day(body),
                        homes(body),
                        stamp));
    }

    private static BodyFormat<PaymentFailed> failed() {
        return format(
                PaymentFailed.class,
                (event, body) -> {
                    body.put("payment", event.payment().toString());
                    body.put("reason", event.reason());
                },
                (body, stamp) -> new PaymentFailed(order(body), payment(body), reason(body), homes(body), stamp));
    }

    private static BodyFormat<ReferenceMatched> matched() {
        return format(
                ReferenceMatched.class,
                (event, body) -> {
                    body.put("payment", event.payment().toString());
                    body.put("reference", event.reference());
                },
                (body, stamp) ->
                        new ReferenceMatched(order(body), payment(body), otherReference(body), homes(body), stamp));
    }

    private static BodyFormat<ReferenceCorrected> corrected() {
        return format(
                ReferenceCorrected.class,
                (event, body) -> {
                    body.put("payment", event.payment().toString());
                    body.put("reference", event.reference());
                },
                (body, stamp) ->
                        new ReferenceCorrected(order(body), payment(body), otherReference(body), homes(body), stamp));
    }

    private static String otherReference(JsonObject body) {
        return Json.string(body, "reference", Limits.REFERENCE_LENGTH_MAX_CHARS);
    }

    private static BodyFormat<PaymentRefunded> refunded() {
        return format(
                PaymentRefunded.class,
                (event, body) -> {
                    body.put("payment", event.payment().toString());
                    putRefund(body, event.refund());
                    putTip(body, event.refund().tip());
                    Json.putIfPresent(event.customer(), customer -> body.put("customer", customer.toString()));
                    putDay(body, event.day());
                },
                (body, stamp) -> new PaymentRefunded(
                        order(body),
                        payment(body),
                        refund(body, tip(body), stamp),
                        customer(body),
                        day(body),
                        homes(body)));
    }

    /// But for the tip.
    static void putRefund(JsonWriter body, Refund refund) {
        body.put("refund", refund.id().toString());
        body.put("tender", Json.wireName(refund.tender()));
        body.put("amount_paise", refund.amount().minor());
        body.put("reason", refund.reason());
        body.put("approver", refund.approver().toString());
        Json.putIfPresent(refund.shift(), shift -> body.put("shift", shift.toString()));
    }

    static Refund refund(JsonObject body, Money tip, Stamp stamp) {
        return new Refund(
                new PaymentId(Json.uuid(body, "refund")),
                tender(body),
                amount(body, "amount_paise"),
                tip,
                reason(body),
                new StaffId(Json.uuid(body, "approver")),
                shift(body),
                stamp);
    }
}
