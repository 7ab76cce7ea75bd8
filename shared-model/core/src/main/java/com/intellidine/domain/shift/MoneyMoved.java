package com.intellidine.domain.shift;

import com.intellidine.domain.common.Event;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import java.util.UUID;

/// A fact that moves money through a till: a payment, a refund. It lists the shift among its aggregates.
public interface MoneyMoved extends Event {
    /// Random, minted where the money was taken: the same once more is the same money.
    UUID movement();

    Tender tender();

    /// Into the till, or out of it when negative.
    Money moved();
}
