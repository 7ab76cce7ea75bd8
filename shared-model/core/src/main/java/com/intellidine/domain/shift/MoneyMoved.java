package com.intellidine.domain.shift;

import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact that moves money through a till: a payment, a refund. It lists the shift among its aggregates.
public interface MoneyMoved extends Event {
    /// Random, minted where the money was taken: the same once more is the same money.
    UUID movement();

    Tender tender();

    /// Into the till, or out of it when negative.
    Money moved();

    /// What of it came on top of a bill; given back when negative.
    default Money tip() {
        return Money.ZERO;
    }

    /// The business day that it belongs to; null where nobody said, for the day of the clock in the restaurant.
    @Nullable
    LocalDate day();

    /// At whose drawer; null at none.
    @Nullable
    ShiftId shift();

    /// It pays what was put on account before: it is money, and no sale.
    default boolean settles() {
        return false;
    }
}
