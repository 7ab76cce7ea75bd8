package com.intellidine.wire;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.customer.Ciphertext;
import com.intellidine.domain.customer.CustomerChange;
import com.intellidine.domain.customer.CustomerEvent.AccountSettled;
import com.intellidine.domain.customer.CustomerEvent.CustomerEdited;
import com.intellidine.domain.customer.CustomerEvent.CustomerForgotten;
import com.intellidine.domain.customer.CustomerEvent.CustomerRegistered;
import com.intellidine.domain.customer.CustomerEvent.DebtWaived;
import com.intellidine.domain.customer.CustomerEvent.SettlementRefunded;
import com.intellidine.domain.customer.CustomerEvent.WaiverTakenBack;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies of what is known of guests: ciphertexts only.
final class CustomerFormats {
    private CustomerFormats() {}

    static List<BodyFormat<?>> all() {
        return List.of(registered(), edited(), settled(), refunded(), waived(), takenBack(), forgotten());
    }

    private static BodyFormat<CustomerRegistered> registered() {
        return new BodyFormat<>(
                CustomerRegistered.class,
                1,
                (event, body) -> {
                    body.put("customer", event.customer().toString());
                    write(event.changes(), body);
                },
                (body, stamp) -> new CustomerRegistered(customer(body), read(body), stamp));
    }

    private static BodyFormat<CustomerEdited> edited() {
        return new BodyFormat<>(
                CustomerEdited.class,
                1,
                (event, body) -> {
                    body.put("customer", event.customer().toString());
                    write(event.changes(), body);
                },
                (body, stamp) -> new CustomerEdited(customer(body), read(body), stamp));
    }

    private static BodyFormat<AccountSettled> settled() {
        return new BodyFormat<>(
                AccountSettled.class,
                1,
                (event, body) -> {
                    body.put("customer", event.customer().toString());
                    body.put("settlement", event.settlement().toString());
                    body.put("tender", Json.wireName(event.tender()));
                    body.put("amount_paise", event.amount().minor());
                    LineFormats.putText(body, "reference", event.reference());
                    Json.putIfPresent(event.shift(), shift -> body.put("shift", shift.toString()));
                    PaymentFormats.putDay(body, event.day());
                },
                (body, stamp) -> new AccountSettled(
                        customer(body),
                        new PaymentId(Json.uuid(body, "settlement")),
                        Json.oneOf(Tender.class, body, "tender"),
                        PaymentFormats.amount(body, "amount_paise"),
                        LineFormats.text(body, "reference", Limits.REFERENCE_LENGTH_MAX_CHARS),
                        Json.maybe(body, "shift", name -> new ShiftId(Json.uuid(body, name))),
                        PaymentFormats.day(body),
                        stamp));
    }

    private static BodyFormat<SettlementRefunded> refunded() {
        return new BodyFormat<>(
                SettlementRefunded.class,
                1,
                (event, body) -> {
                    body.put("customer", event.customer().toString());
                    body.put("settlement", event.settlement().toString());
                    PaymentFormats.putRefund(body, event.refund());
                    PaymentFormats.putDay(body, event.day());
                },
                (body, stamp) -> new SettlementRefunded(
                        customer(body),
                        new PaymentId(Json.uuid(body, "settlement")),
                        PaymentFormats.refund(body, Money.ZERO, stamp),
                        PaymentFormats.day(body)));
    }

    private static BodyFormat<DebtWaived> waived() {
        return new BodyFormat<>(
                DebtWaived.class,
                1,
                (event, body) -> {
                    body.put("customer", event.customer().toString());
                    body.put("waiver", event.waiver().toString());
                    body.put("amount_paise", event.amount().minor());
                    Json.putApproval(body, event.approval());
                },
                (body, stamp) -> new DebtWaived(
                        customer(body),
                        new PaymentId(Json.uuid(body, "waiver")),
                        Json.amount(body, "amount_paise"),
                        Json.approval(body),
                        stamp));
    }

    private static BodyFormat<WaiverTakenBack> takenBack() {
        return new BodyFormat<>(
                WaiverTakenBack.class,
                1,
                (event, body) -> {
                    body.put("customer", event.customer().toString());
                    body.put("waiver", event.waiver().toString());
                    body.put("reversal", event.reversal().toString());
                    body.put("amount_paise", event.amount().minor());
                    Json.putApproval(body, event.approval());
                },
                (body, stamp) -> new WaiverTakenBack(
                        customer(body),
                        new PaymentId(Json.uuid(body, "waiver")),
                        new PaymentId(Json.uuid(body, "reversal")),
                        Json.amount(body, "amount_paise"),
                        Json.approval(body),
                        stamp));
    }

    private static BodyFormat<CustomerForgotten> forgotten() {
        return new BodyFormat<>(
                CustomerForgotten.class,
                1,
                (event, body) -> {
                    body.put("customer", event.customer().toString());
                    Json.putApproval(body, event.approval());
                },
                (body, stamp) -> new CustomerForgotten(customer(body), Json.approval(body), stamp));
    }

    private static CustomerId customer(JsonObject body) {
        return new CustomerId(Json.uuid(body, "customer"));
    }

    private static void write(CustomerChange changes, JsonWriter body) {
        put(body, "name", changes.name());
        put(body, "phone", changes.phone());
        Fields.put(body, "phone_index", changes.phoneIndex());
        Json.putIfPresent(
                changes.addresses(),
                addresses -> body.putStrings(
                        "addresses", addresses.stream().map(Ciphertext::text).toList()));
        put(body, "business", changes.business());
        put(body, "note", changes.note());
        Fields.put(body, "credit_limit_paise", changes.creditLimit());
    }

    private static CustomerChange read(JsonObject body) {
        return new CustomerChange(
                ciphertext(body, "name"),
                ciphertext(body, "phone"),
                Fields.text(body, "phone_index", Limits.NAME_LENGTH_MAX_CHARS + 8),
                Json.maybe(
                        body,
                        "addresses",
                        name -> Json.strings(body, name, Limits.ADDRESSES_PER_CUSTOMER_MAX).stream()
                                .map(text -> ciphertext(name, text))
                                .toList()),
                ciphertext(body, "business"),
                ciphertext(body, "note"),
                Fields.price(body, "credit_limit_paise"));
    }

    private static void put(JsonWriter body, String name, @Nullable Ciphertext text) {
        Json.putIfPresent(text, present -> body.put(name, present.text()));
    }

    private static @Nullable Ciphertext ciphertext(JsonObject body, String field) {
        return Json.maybe(body, field, name -> ciphertext(name, Json.string(body, name)));
    }

    static Ciphertext ciphertext(String name, String text) {
        if (text.length() > Limits.CIPHERTEXT_LENGTH_MAX_CHARS || !Ciphertext.isOne(text)) {
            throw new Json.Malformed("field " + name + " is no ciphertext");
        }
        return new Ciphertext(text);
    }
}
