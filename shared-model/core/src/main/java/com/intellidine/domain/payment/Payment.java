package com.intellidine.domain.payment;

import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Money taken or asked for on a bill. It always stands; paying twice is a task for the manager, never a silent repair.
///
/// @param amount what it settles of the bill
/// @param tendered what the guest handed over; the rest is change
/// @param tip on top of the amount
/// @param reference of the bank, card slip or gateway, or empty
/// @param customer on whose account it was put; null but for credit
/// @param shift at whose drawer it was taken; null at none
/// @param day the business day that it belongs to; null where nobody said
public record Payment(
        PaymentId id,
        BillId bill,
        Tender tender,
        Money amount,
        Money tendered,
        Money tip,
        String reference,
        @Nullable CustomerId customer,
        @Nullable ShiftId shift,
        @Nullable LocalDate day,
        State state,
        List<Refund> refunds,
        Stamp taken) {
    /// How sure it is. It never goes back from confirmed.
    public enum State {
        AWAITING,
        CONFIRMED,
        FAILED,
        /// Confirmed after it had been given up.
        LATE_CONFIRMED
    }

    public Payment {
        refunds = List.copyOf(refunds);
    }

    public Money change() {
        return tendered.minus(amount).minus(tip);
    }

    public boolean confirmed() {
        return state == State.CONFIRMED || state == State.LATE_CONFIRMED;
    }

    /// What it is worth to the bill now.
    public Money kept() {
        return confirmed() ? amount.minus(refunded()) : Money.ZERO;
    }

    public Money refunded() {
        return Money.sum(refunds.stream().map(Refund::amount).toList());
    }

    private Payment with(
            State now, String said, @Nullable ShiftId drawer, @Nullable LocalDate when, List<Refund> given) {
        return new Payment(id, bill, tender, amount, tendered, tip, said, customer, drawer, when, now, given, taken);
    }

    /// @param said reference by which it is known; empty when nobody said another than was asked for
    public Payment withConfirmed(String said, @Nullable ShiftId drawer, @Nullable LocalDate when) {
        String known = said.isEmpty() ? reference : said;
        return switch (state) {
            case AWAITING -> with(State.CONFIRMED, known, drawer, when, refunds);
            case FAILED -> with(State.LATE_CONFIRMED, known, drawer, when, refunds);
            case CONFIRMED, LATE_CONFIRMED -> this;
        };
    }

    public Payment withFailed() {
        return state == State.AWAITING ? with(State.FAILED, reference, shift, day, refunds) : this;
    }

    public Payment with(Refund refund) {
        if (refunds.stream().anyMatch(known -> known.id().equals(refund.id()))) {
            return this;
        }
        List<Refund> more = new ArrayList<>(refunds);
        more.add(refund);
        return with(state, reference, shift, day, more);
    }
}
