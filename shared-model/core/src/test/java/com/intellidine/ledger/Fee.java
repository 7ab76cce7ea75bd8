package com.intellidine.ledger;

import com.intellidine.domain.bill.ChargeKind;
import java.util.UUID;

/// Packing, delivery or service of one order, as a bookkeeper follows it. Paise.
final class Fee {
    /// Of which order it is, and which.
    record Of(UUID order, ChargeKind kind) {}

    long set;
    final Claims claims = new Claims();

    /// Nobody sets a service charge before the bill.
    long askedTooMuch(ChargeKind kind) {
        return kind == ChargeKind.SERVICE ? 0 : claims.tooMuch(set);
    }
}
