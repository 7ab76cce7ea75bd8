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
import java.util.stream.Stream;
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
/// @param references others under which it was confirmed apart: perhaps the guest paid more than once
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
        List<Reference> references,
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

    /// How it stands, with what was given back.
    public enum Status {
        AWAITING,
        CONFIRMED,
        FAILED,
        LATE_CONFIRMED,
        PARTLY_REFUNDED,
        REFUNDED
    }

    /// @param matched somebody found that it names the same money
    public record Reference(String text, boolean matched) {}

    public Payment {
        references = List.copyOf(references);
        refunds = List.copyOf(refunds);
    }

    /// Whether this reference names its money: the first, or one of which somebody found that it does.
    public boolean isKnownAs(String text) {
        return !text.isEmpty()
                && confirmed()
                && (reference.equals(text)
                        || references.stream()
                                .anyMatch(
                                        other -> other.matched() && other.text().equals(text)));
    }

    /// Whether both name the same money: one reference, by one method, for one bill. Of what was given back nothing is
    /// counted.
    public boolean repeats(Payment other) {
        return bill.equals(other.bill)
                && tender == other.tender
                && tender.referenced()
                && keeps()
                && other.keeps()
                && (isKnownAs(other.reference) || other.isKnownAs(reference));
    }

    /// Whether not all of it was given back.
    public boolean keeps() {
        return kept().plus(keptTip()).minor() > 0;
    }

    public Money change() {
        return tendered.minus(amount).minus(tip);
    }

    public boolean confirmed() {
        return state == State.CONFIRMED || state == State.LATE_CONFIRMED;
    }

    public Status status() {
        if (confirmed() && !refunds.isEmpty()) {
            return kept().plus(keptTip()).minor() > 0 ? Status.PARTLY_REFUNDED : Status.REFUNDED;
        }
        return switch (state) {
            case AWAITING -> Status.AWAITING;
            case CONFIRMED -> Status.CONFIRMED;
            case FAILED -> Status.FAILED;
            case LATE_CONFIRMED -> Status.LATE_CONFIRMED;
        };
    }

    /// What it is worth to the bill now. A tip that was given back more than once came out of it.
    public Money kept() {
        return confirmed() ? amount.minus(refunded()).minus(floor(tipRefunded().minus(tip))) : Money.ZERO;
    }

    public Money keptTip() {
        return confirmed() ? floor(tip.minus(tipRefunded())) : Money.ZERO;
    }

    /// What was given back of the amount.
    public Money refunded() {
        return Money.sum(refunds.stream().map(Refund::amount).toList());
    }

    public Money tipRefunded() {
        return Money.sum(refunds.stream().map(Refund::tip).toList());
    }

    /// What was given back beyond all that came.
    public Money refundedTooMuch() {
        return floor(refunded().minus(amount)).plus(floor(tipRefunded().minus(tip)));
    }

    private static Money floor(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }

    private Payment with(
            State now, String said, @Nullable ShiftId drawer, @Nullable LocalDate when, List<Refund> given) {
        return new Payment(
                id, bill, tender, amount, tendered, tip, said, customer, drawer, when, now, references, given, taken);
    }

    private Payment with(List<Reference> known) {
        return new Payment(
                id, bill, tender, amount, tendered, tip, reference, customer, shift, day, state, known, refunds, taken);
    }

    /// @param said reference by which it is known; empty when nobody said another than was asked for
    public Payment withConfirmed(String said, @Nullable ShiftId drawer, @Nullable LocalDate when) {
        String known = said.isEmpty() ? reference : said;
        return switch (state) {
            case AWAITING -> with(State.CONFIRMED, known, drawer, when, refunds);
            case FAILED -> with(State.LATE_CONFIRMED, known, drawer, when, refunds);
            case CONFIRMED, LATE_CONFIRMED -> reference.isEmpty() ? named(said) : withOther(said, false);
        };
    }

    private Payment named(String said) {
        return with(state, said, shift, day, refunds);
    }

    /// Somebody found that this reference names the same money.
    public Payment withMatched(String said) {
        return withOther(said, true);
    }

    /// What stood here was mistyped.
    public Payment withCorrected(String said) {
        return named(said)
                .with(references.stream()
                        .filter(each -> !each.text().equals(said))
                        .toList());
    }

    private Payment withOther(String said, boolean matched) {
        if (said.isEmpty() || said.equals(reference)) {
            return this;
        }
        boolean known = matched
                || references.stream()
                        .anyMatch(each -> each.matched() && each.text().equals(said));
        return with(Stream.concat(
                        references.stream().filter(each -> !each.text().equals(said)),
                        Stream.of(new Reference(said, known)))
                .toList());
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
