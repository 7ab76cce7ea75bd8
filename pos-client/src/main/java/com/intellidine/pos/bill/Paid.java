package com.intellidine.pos.bill;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import java.time.Instant;

/// What is shown when the money is in the drawer.
///
/// @param stillOpen what is not paid by this; empty when all is
public record Paid(Instant at, String change, String summary, String stillOpen) {
    static final Paid NOT_YET = new Paid(Instant.EPOCH, "", "", "");

    /// @param left of the order, billed or not
    static Paid of(PaymentTaken payment, Bill bill, Money left, Instant now) {
        return new Paid(
                now,
                Rupees.withSign(payment.tendered().minus(payment.amount())),
                Rupees.withSign(payment.amount()) + " paid · bill " + bill.title(),
                left.isZero() ? "" : Rupees.withSign(left) + " is still open on this order.");
    }

    public boolean shown() {
        return !summary.isEmpty();
    }
}
