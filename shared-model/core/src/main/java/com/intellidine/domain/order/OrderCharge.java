package com.intellidine.domain.order;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.ChargeKind;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.money.Money;
import java.util.List;

/// A charge of an order, as people agreed on it: before tax where that comes on top. It is billed, credited and waived
/// as a [Line] is.
///
/// @param amount as it was set; zero where it was not, or was taken off
record OrderCharge(ChargeKind kind, Money amount, List<Claim> claims) {
    OrderCharge {
        claims = List.copyOf(claims);
    }

    static OrderCharge of(Order order, ChargeKind kind) {
        return new OrderCharge(
                kind,
                order.charges().getOrDefault(kind, Money.ZERO),
                order.bills().stream()
                        .filter(bill -> !bill.totals().charged(kind).isZero())
                        .map(bill -> claim(order, bill, kind))
                        .toList());
    }

    private static Claim claim(Order order, Bill bill, ChargeKind kind) {
        return new Claim(
                bill.id(),
                order.id(),
                bill.totals().charged(kind),
                order.cancelled(bill.id()),
                order.creditNotes().stream()
                        .filter(note -> note.bill().equals(bill.id()))
                        .map(note -> new Claim.Credit(
                                note.id(),
                                note.totals().charged(kind),
                                note.cause() == CreditNote.Cause.REFUND,
                                order.cancelled(note.id())))
                        .toList());
    }

    /// What bills claim of it, unless they were cancelled or corrected: so much can't be unsaid.
    Money billed() {
        return Money.sum(claims.stream().map(Claim::stands).toList());
    }

    /// What stands on no bill yet.
    Money open() {
        return Order.floor(Claim.charged(amount, claims).minus(Claim.covered(claims)));
    }

    /// What bills claim too much.
    Money overCovered() {
        return kind.setOnOrder() ? Order.floor(Claim.covered(claims).minus(Claim.charged(amount, claims))) : Money.ZERO;
    }
}
