package com.intellidine.domain.customer;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact that changes what a guest owes (khata): a bill put on account, a refund to it, a settlement. It lists the
/// customer among its aggregates.
public interface OnAccount extends Event {
    /// Random, minted where it was written: the same once more is the same entry.
    UUID movement();

    /// The movement of which it gives money back; its own where it does not.
    default UUID origin() {
        return movement();
    }

    /// Null when it is on nobody's account.
    @Nullable
    CustomerId customer();

    /// What the guest owes more by it; less when negative.
    Money owed();
}
