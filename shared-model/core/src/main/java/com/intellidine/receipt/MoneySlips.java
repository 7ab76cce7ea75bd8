package com.intellidine.receipt;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.shift.XReport;
import com.intellidine.domain.shift.ZReport;
import com.intellidine.domain.tenant.Language;
import com.intellidine.domain.tenant.Restaurant;
import java.util.List;
import java.util.Locale;

/// The papers of money: what a guest paid, how a till stands, what a day brought.
final class MoneySlips {
    private MoneySlips() {}

    static Document payment(Restaurant restaurant, Language language, Order order, Bill bill, Payment payment) {
        Slip slip = new Slip(language, restaurant.zone());
        String kind = slip.say(Word.PAYMENT_RECEIPT);
        slip.head(restaurant);
        slip.title(kind);
        slip.pair(
                slip.say(Word.DATE) + " " + slip.day(payment.taken()),
                slip.say(Word.TIME) + " " + slip.time(payment.taken()));
        slip.pair(slip.say(Word.BILL), bill.title());
        slip.text(slip.say(Word.REFERENCE), payment.reference());
        slip.rule();
        slip.amount(slip.say(Word.BILL_TOTAL), bill.totals().total());
        BillSlip.payment(slip, payment);
        if (payment.state() == Payment.State.FAILED) {
            slip.notice(slip.say(Word.FAILED));
        }
        slip.total(Word.PAID, payment.kept());
        slip.amount(slip.say(Word.STILL_DUE), order.dueOf(bill));
        slip.centred("", slip.say(Word.THANKS));
        return slip.cut(kind + " " + bill.title());
    }

    static Document xReport(Restaurant restaurant, Language language, Shift shift, String staffName, Stamp printed) {
        Slip slip = new Slip(language, restaurant.zone());
        XReport report = XReport.of(shift);
        String kind = slip.say(Word.X_REPORT);
        slip.add(new Element.Heading(restaurant.name()));
        slip.title(kind);
        slip.pair(slip.say(Word.TILL), shift.till() == null ? "?" : shift.till().toString());
        slip.text(slip.say(Word.TAKEN_BY), staffName);
        if (shift.opened() != null) {
            moment(slip, Word.OPENED, shift.opened());
        }
        if (shift.closed() != null) {
            moment(slip, Word.CLOSED, shift.closed());
        }
        moment(slip, Word.PRINTED, printed);
        slip.rule();
        report.tenders().forEach(sum -> slip.amount(slip.tender(sum.tender()), sum.amount()));
        settled(slip, report.settled());
        slip.someAmount(slip.say(Word.GIVEN_ON_CREDIT), report.credit());
        slip.pair(slip.say(Word.TAKINGS), Long.toString(report.takings()));
        slip.rule();
        slip.amount(slip.say(Word.OPENING_FLOAT), report.opening());
        slip.someAmount(slip.say(Word.CASH), shift.of(Tender.CASH));
        slip.someAmount(slip.say(Word.PAY_INS), report.payIns());
        slip.someAmount(slip.say(Word.PAY_OUTS), report.payOuts().negate());
        slip.someAmount(slip.say(Word.DROPS), report.drops().negate());
        slip.boldRule();
        slip.amount(slip.say(Word.EXPECTED), report.expected());
        report.over().ifPresent(over -> {
            slip.amount(slip.say(Word.COUNTED), report.expected().plus(over));
            slip.amount(slip.say(over.isNegative() ? Word.SHORT : Word.OVER), over);
        });
        slip.someAmount(slip.say(Word.LATE_CASH), report.lateCash());
        report.recounts().forEach(found -> slip.amount(slip.say(Word.RECOUNTED), found));
        return slip.cut(kind);
    }

    private static void settled(Slip slip, List<ZReport.Sum> settled) {
        settled.stream()
                .filter(sum -> !sum.amount().isZero())
                .forEach(sum -> slip.amount(
                        slip.say(Word.SETTLED_ACCOUNTS) + " (" + slip.tender(sum.tender()) + ")", sum.amount()));
    }

    private static void moment(Slip slip, Word word, Stamp stamp) {
        slip.pair(slip.say(word), slip.day(stamp) + " " + slip.time(stamp));
    }

    static Document zReport(Restaurant restaurant, Language language, ZReport report, String staffName) {
        Slip slip = new Slip(language, restaurant.zone());
        String kind = slip.say(Word.Z_REPORT);
        slip.head(restaurant);
        slip.title(kind);
        slip.boldPair(slip.say(Word.DAY), slip.day(report.day()));
        moment(slip, Word.CLOSED, report.stamp());
        slip.text(slip.say(Word.TAKEN_BY), staffName);
        slip.rule();
        slip.add(new Element.Text(slip.say(Word.TAKEN), Align.LEFT, Weight.BOLD));
        report.tenders().forEach(sum -> slip.amount(slip.tender(sum.tender()), sum.amount()));
        settled(slip, report.settled());
        report.late()
                .forEach(late -> slip.amount(slip.say(Word.LATE_FROM) + " " + slip.day(late.day()), late.amount()));
        slip.total(Word.TOTAL, report.total());
        slip.someAmount(slip.say(Word.GIVEN_ON_CREDIT), report.credit());
        slip.someAmount(slip.say(Word.NO_DRAWER), report.noDrawer());
        if (!report.repeated().equals(Money.ZERO)) {
            slip.add(new Element.Text(slip.say(Word.MANAGER).toUpperCase(Locale.ROOT), Align.LEFT, Weight.BOLD));
            slip.amount(slip.say(Word.REPEATED), report.repeated());
        }
        return slip.cut(kind + " " + slip.day(report.day()));
    }
}
