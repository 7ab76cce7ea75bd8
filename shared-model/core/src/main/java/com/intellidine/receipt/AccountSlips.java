package com.intellidine.receipt;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.customer.CustomerEvent.AccountSettled;
import com.intellidine.domain.customer.Statement;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.payment.Refund;
import com.intellidine.domain.shift.CashMove;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.tenant.Language;
import com.intellidine.domain.tenant.Restaurant;

/// The papers of money that goes back, moves between drawers, or settles an account.
final class AccountSlips {
    private AccountSlips() {}

    static Document refund(
            Restaurant restaurant,
            Language language,
            Order order,
            Bill bill,
            Payment payment,
            Refund refund,
            String approverName) {
        Slip slip = new Slip(language, restaurant.zone());
        String kind = slip.say(Word.REFUND_SLIP);
        slip.head(restaurant);
        slip.title(kind);
        slip.moment(Word.DATE, refund.given());
        slip.pair(slip.say(Word.BILL), slip.title(order, bill));
        slip.amount(
                slip.say(Word.PAID) + " (" + slip.tender(payment.tender()) + ")",
                payment.amount().plus(payment.tip()));
        slip.text(slip.say(Word.REFERENCE), payment.reference());
        slip.text(slip.say(Word.REASON), refund.reason());
        slip.text(slip.say(Word.APPROVED_BY), approverName);
        slip.someAmount(slip.say(Word.TIP), refund.tip());
        slip.total(Word.REFUNDED, refund.whole());
        slip.pair(slip.say(Word.REFUNDED), slip.tender(refund.tender()));
        signature(slip);
        return slip.cut(kind + " " + slip.title(order, bill));
    }

    static Document cashMoved(
            Restaurant restaurant,
            Language language,
            Shift shift,
            Shift.Entry entry,
            String staffName,
            String approverName) {
        Slip slip = new Slip(language, restaurant.zone());
        Word word = word(entry.kind());
        String kind = slip.say(word);
        slip.add(new Element.Heading(restaurant.name()));
        slip.title(kind);
        slip.pair(slip.say(Word.TILL), shift.till() == null ? "?" : shift.till().toString());
        slip.moment(Word.DATE, entry.stamp());
        slip.text(slip.say(Word.REASON), entry.reason());
        slip.text(slip.say(Word.TAKEN_BY), staffName);
        slip.text(slip.say(Word.APPROVED_BY), approverName);
        slip.total(Word.CASH, entry.amount());
        signature(slip);
        return slip.cut(kind);
    }

    private static Word word(CashMove kind) {
        return switch (kind) {
            case DROP -> Word.DROP_SLIP;
            case PAY_OUT -> Word.PAY_OUT_SLIP;
            case PAY_IN -> Word.PAY_IN_SLIP;
            case NO_SALE -> Word.NO_SALES;
        };
    }

    static Document settlement(
            Restaurant restaurant,
            Language language,
            AccountSettled settled,
            String customerName,
            Money balance,
            String staffName) {
        Slip slip = new Slip(language, restaurant.zone());
        String kind = slip.say(Word.ACCOUNT_SETTLED);
        slip.head(restaurant);
        slip.title(kind);
        slip.moment(Word.DATE, settled.stamp());
        slip.text(slip.say(Word.CUSTOMER), customerName);
        slip.text(slip.say(Word.TAKEN_BY), staffName);
        slip.rule();
        slip.amount(slip.tender(settled.tender()), settled.amount());
        slip.text(slip.say(Word.REFERENCE), settled.reference());
        slip.total(Word.PAID, settled.amount());
        balance(slip, balance);
        slip.centred("", slip.say(Word.THANKS));
        return slip.cut(kind);
    }

    static Document statement(
            Restaurant restaurant, Language language, Statement statement, String customerName, Stamp printed) {
        Slip slip = new Slip(language, restaurant.zone());
        String kind = slip.say(Word.STATEMENT);
        slip.head(restaurant);
        slip.title(kind);
        slip.text(slip.say(Word.CUSTOMER), customerName);
        slip.moment(Word.PRINTED, printed);
        slip.rule();
        for (Statement.Row row : statement.rows()) {
            slip.amount(slip.day(row.stamp()) + " " + slip.say(word(row.kind())), row.owed());
            slip.amount("  " + slip.say(Word.BALANCE), row.balance());
        }
        balance(slip, statement.balance());
        return slip.cut(kind);
    }

    private static Word word(Statement.Kind kind) {
        return switch (kind) {
            case PUT_ON -> Word.PUT_ON_ACCOUNT;
            case SETTLED -> Word.SETTLED;
            case GIVEN_BACK -> Word.REFUNDED;
            case WAIVED -> Word.WAIVED;
        };
    }

    private static void balance(Slip slip, Money balance) {
        if (balance.isNegative()) {
            slip.total(Word.IN_CREDIT, balance.negate());
        } else {
            slip.total(Word.OWED, balance);
        }
    }

    private static void signature(Slip slip) {
        slip.pair(slip.say(Word.SIGNATURE), "____________");
    }
}
