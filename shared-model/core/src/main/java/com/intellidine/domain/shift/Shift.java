package com.intellidine.domain.shift;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person's turn at a drawer, as its facts leave it.
///
/// @param opened null when money names a shift whose opening is not known
/// @param takings payments and refunds, each once
/// @param counted null while it is open
public record Shift(
        ShiftId id,
        @Nullable DeviceCode till,
        Money opening,
        @Nullable Stamp opened,
        List<Taking> takings,
        List<Entry> entries,
        @Nullable Money counted,
        @Nullable Stamp closed)
        implements Aggregate {

    /// @param late written by someone who did not know yet that the shift was closed, or folded after it
    public record Taking(UUID movement, Tender tender, Money amount, boolean late) {}

    /// Cash that moved without a sale.
    public record Entry(UUID id, CashMove kind, Money amount, String reason, Stamp stamp) {
        /// Into the drawer, or out of it when negative.
        Money intoDrawer() {
            return switch (kind) {
                case DROP, PAY_OUT -> amount.negate();
                case PAY_IN -> amount;
            };
        }
    }

    public Shift {
        takings = List.copyOf(takings);
        entries = List.copyOf(entries);
    }

    static Shift unopened(ShiftId id) {
        return new Shift(id, null, Money.ZERO, null, List.of(), List.of(), null, null);
    }

    public boolean isOpen() {
        return opened != null && closed == null;
    }

    public Money of(Tender tender) {
        return Money.sum(takings.stream()
                .filter(taking -> taking.tender() == tender)
                .map(Taking::amount)
                .toList());
    }

    public Money moved(CashMove kind) {
        return Money.sum(entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::amount)
                .toList());
    }

    /// What should be in the drawer.
    public Money expected() {
        return opening.plus(of(Tender.CASH))
                .plus(Money.sum(entries.stream().map(Entry::intoDrawer).toList()));
    }

    /// What was counted more than it should be, or less when negative; empty before the count. What arrives after it is
    /// in it: money that was in the drawer all along.
    public Optional<Money> over() {
        return Optional.ofNullable(counted).map(found -> found.minus(expected()));
    }
}
