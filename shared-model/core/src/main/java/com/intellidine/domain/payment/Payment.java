package com.intellidine.domain.payment;

import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;

/// Money taken for a bill. It always stands; paying twice is a task for the manager, never a silent repair.
///
/// @param amount what it settles of the bill
/// @param tendered what the guest handed over; the rest is change
public record Payment(PaymentId id, BillId bill, Tender tender, Money amount, Money tendered, Stamp taken) {
    public Money change() {
        return tendered.minus(amount);
    }
}
