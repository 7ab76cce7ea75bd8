package com.intellidine.pricing.discount;

import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.money.Money;
import java.util.List;

/// All that was taken off, in the order in which it was.
///
/// @param perLine together, in the order of the lines; never more than the line's amount
public record Discounted(List<Taken> taken, List<Money> perLine) {
    public Discounted {
        taken = List.copyOf(taken);
        perLine = List.copyOf(perLine);
    }

    public List<AppliedDiscount> applied() {
        return taken.stream()
                .map(Taken::applied)
                .filter(applied -> !applied.amount().isZero())
                .toList();
    }

    /// As far as it concerns some of the lines.
    ///
    /// @param lines their positions
    public Discounted of(int[] lines) {
        return new Discounted(
                taken.stream().map(all -> all.of(lines)).toList(),
                java.util.stream.IntStream.of(lines).mapToObj(perLine::get).toList());
    }
}
