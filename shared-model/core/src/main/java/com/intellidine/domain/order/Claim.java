package com.intellidine.domain.order;

import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/// What a bill claims of a line, and what became of it. Kept in the order that the line belongs to.
///
/// @param order that issued the bill
/// @param amount of the line's gross
/// @param cancelled the bill was; it claims nothing any more
public record Claim(BillId bill, OrderId order, Money amount, boolean cancelled, List<Credit> credits) {
    /// What a credit note gave back of the claim.
    ///
    /// @param waived the guest need not pay it at all; otherwise the bill was wrong and it is open again
    public record Credit(CreditNoteId note, Money amount, boolean waived) {}

    public Claim {
        credits = List.copyOf(credits);
    }

    /// What it covers of the line.
    public Money covers() {
        return cancelled ? Money.ZERO : Order.floor(amount.minus(credited()));
    }

    public Money credited() {
        return Money.sum(credits.stream().map(Credit::amount).toList());
    }

    /// What it claimed rightly or wrongly: the amount, unless it was cancelled, less what corrections opened again.
    Money stands() {
        Money corrected = Money.sum(credits.stream()
                .filter(credit -> !credit.waived())
                .map(Credit::amount)
                .toList());
        return cancelled ? Money.ZERO : Order.floor(amount.minus(corrected));
    }

    /// Never more than it claims, however often that was credited.
    Money waived() {
        Money sum = Money.sum(
                credits.stream().filter(Credit::waived).map(Credit::amount).toList());
        return cancelled ? Money.ZERO : sum.compareTo(amount) < 0 ? sum : amount;
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
