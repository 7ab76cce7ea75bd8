package com.intellidine.receipt;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.tenant.Language;
import com.intellidine.domain.tenant.Restaurant;

/// The paper of what a guest paid.
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
        slip.pair(slip.say(Word.BILL), slip.title(order, bill));
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
        return slip.cut(kind + " " + slip.title(order, bill));
    }
}
