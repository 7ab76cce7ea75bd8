package com.intellidine.verification.replay;

import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import java.time.LocalDateTime;
import java.util.List;

/// An order that a restaurant once took, as its file has it.
record PastOrder(String number, LocalDateTime at, List<PastLine> lines) {
    PastOrder {
        lines = List.copyOf(lines);
    }

    /// @param price of one, before tax
    record PastLine(String dish, Quantity quantity, Money price) {}

    PastOrder movedTo(LocalDateTime time) {
        return new PastOrder(number, time, lines);
    }
}
