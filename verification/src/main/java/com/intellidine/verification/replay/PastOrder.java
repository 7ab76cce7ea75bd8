package com.intellidine.verification.replay;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import java.time.LocalDateTime;
import java.util.List;

/// An order that a restaurant once took, as its file has it.
record PastOrder(String number, LocalDateTime at, List<PastLine> lines) {
    /// Leaves room for tax, which is added to it.
    private static final long SUM_MAX_PAISE = Limits.CASH_TENDERED_MAX_PAISE * 9 / 10;

    PastOrder {
        lines = List.copyOf(lines);
    }

    /// @param price of one, before tax
    record PastLine(String dish, Quantity quantity, Money price) {}

    /// Whether a terminal takes it: not too many lines or portions, and its guests can pay it at once.
    boolean isPlayable() {
        long portions =
                lines.stream().mapToLong(line -> line.quantity().count()).sum();
        Money sum = Money.sum(lines.stream()
                .map(line -> line.price().times(line.quantity(), Rounding.HALF_UP))
                .toList());
        return lines.size() < Limits.LINES_PER_ORDER_MAX
                && portions < Limits.LINE_QUANTITY_MAX
                && sum.minor() <= SUM_MAX_PAISE;
    }

    PastOrder movedTo(LocalDateTime time) {
        return new PastOrder(number, time, lines);
    }
}
