package com.intellidine.domain.order;

import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What a bill claims of a line or a charge, and what became of it. A line's are kept in the order that it belongs to.
///
/// @param order that issued the bill
/// @param amount of the line's gross, or of the charge before tax on top
/// @param cancelled the bill was; it claims nothing any more
public record Claim(BillId bill, OrderId order, Money amount, boolean cancelled, List<Credit> credits) {
    /// What a credit note gave back of the claim.
    ///
    /// @param waived the guest need not pay it at all; otherwise the bill was wrong and it is open again
    /// @param cancelled the note was; it gives back nothing
    public record Credit(CreditNoteId note, Money amount, boolean waived, boolean cancelled) {}

    public Claim {
        credits = List.copyOf(credits);
    }

    /// What bills are to cover of what costs so much: that less what credit notes waived. A note that
    /// waives puts right first what was billed too much (twice, or before it was taken off); only what it
    /// gives back beyond that need not be paid.
    static Money charged(Money amount, List<Claim> claims) {
        Money waived = Money.sum(claims.stream().map(Claim::waived).toList());
        if (waived.isZero()) {
            return amount;
        }
        Money claimed = Money.sum(claims.stream().map(Claim::stands).toList());
        Money tooMuch = Order.floor(claimed.minus(amount));
        return Order.floor(amount.minus(Order.floor(waived.minus(tooMuch))));
    }

    /// What bills that were not cancelled claim, less what was credited of them.
    static Money covered(List<Claim> claims) {
        return Money.sum(claims.stream().map(Claim::covers).toList());
    }

    /// What it covers of the line or charge.
    public Money covers() {
        return cancelled ? Money.ZERO : Order.floor(amount.minus(credited()));
    }

    public Money credited() {
        return credited(credit -> true);
    }

    /// What it claimed rightly or wrongly: the amount, unless it was cancelled, less what corrections opened again.
    Money stands() {
        return cancelled ? Money.ZERO : Order.floor(amount.minus(credited(credit -> !credit.waived())));
    }

    /// Never more than it claims, however often that was credited.
    Money waived() {
        Money sum = credited(Credit::waived);
        return cancelled ? Money.ZERO : sum.compareTo(amount) < 0 ? sum : amount;
    }

    private Money credited(Predicate<Credit> which) {
        return Money.sum(credits.stream()
                .filter(credit -> !credit.cancelled() && which.test(credit))
                .map(Credit::amount)
                .toList());
    }

    /// What was credited beyond the claim.
    Money creditedTooMuch() {
        return Order.floor(cancelled ? credited() : credited().minus(amount));
    }

    Claim withCancelled(CreditNoteId note) {
        return new Claim(
                bill,
                order,
                amount,
                cancelled,
                credits.stream()
                        .map(credit -> credit.note().equals(note)
                                ? new Credit(note, credit.amount(), credit.waived(), true)
                                : credit)
                        .toList());
    }

    Claim withCancelled() {
        return new Claim(bill, order, amount, true, credits);
    }

    Claim with(Credit credit) {
        if (credits.stream().anyMatch(known -> known.note().equals(credit.note()))) {
            return this;
        }
        List<Credit> more = new ArrayList<>(credits);
        more.add(credit);
        return new Claim(bill, order, amount, cancelled, more);
    }
}
