package com.intellidine.domain.shift;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.payment.Tender;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One person's turn at a drawer, as its facts leave it.
///
/// @param opened null when money names a shift whose opening is not known
/// @param takings payments and refunds, each once
/// @param counts empty while it is open; more than one when it was closed on two devices apart. The first holds
/// @param explained differences that a manager accepted, each as it was then
public record Shift(
        ShiftId id,
        @Nullable DeviceCode till,
        Money opening,
        @Nullable Stamp opened,
        List<Taking> takings,
        List<Entry> entries,
        List<Count> counts,
        List<Explained> explained)
        implements Aggregate {

    /// @param settles an account (khata), so that it is no sale
    /// @param tip of the amount what came on top of a bill
    /// @param fact that told of it first
    public record Taking(UUID movement, Tender tender, Money amount, Money tip, boolean settles, Fact.Id fact) {}

    /// Cash that moved without a sale.
    ///
    /// @param fact that told of it first
    public record Entry(UUID id, CashMove kind, Money amount, String reason, Stamp stamp, Fact.Id fact) {
        /// Into the drawer, or out of it when negative.
        Money intoDrawer() {
            return switch (kind) {
                case DROP, PAY_OUT -> amount.negate();
                case PAY_IN -> amount;
                case NO_SALE -> Money.ZERO;
            };
        }
    }

    /// What somebody found in the drawer, who was not told what should be in it.
    ///
    /// @param covers what was known then
    public record Count(Money found, Known covers, Stamp stamp) {}

    /// A difference that a manager accepted, as it was then.
    public record Explained(Money over, Approval approval, Stamp stamp) {}

    public Shift {
        explained = List.copyOf(explained);
        takings = List.copyOf(takings);
        entries = List.copyOf(entries);
        counts = List.copyOf(counts);
    }

    static Shift unopened(ShiftId id) {
        return new Shift(id, null, Money.ZERO, null, List.of(), List.of(), List.of(), List.of());
    }

    public boolean isOpen() {
        return opened != null && counts.isEmpty();
    }

    /// What a manager has to put right in it alone; see [TillTask].
    public List<TillTask> tasks() {
        return TillTask.of(List.of(this));
    }

    /// Null while it is open.
    public @Nullable Stamp closed() {
        return counts.isEmpty() ? null : counts.getFirst().stamp();
    }

    /// Null while it is open.
    public @Nullable Money counted() {
        return counts.isEmpty() ? null : counts.getFirst().found();
    }

    public Money of(Tender tender) {
        return sum(taking -> taking.tender() == tender);
    }

    Money sum(Predicate<Taking> which) {
        return Money.sum(takings.stream().filter(which).map(Taking::amount).toList());
    }

    public int times(CashMove kind) {
        return (int) entries.stream().filter(entry -> entry.kind() == kind).count();
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
        return Optional.ofNullable(counted()).map(found -> found.minus(expected()));
    }

    /// The difference that nobody has accepted as it is now; empty before the count, and when the drawer is right.
    public Optional<Money> unexplained() {
        return over().filter(over -> !over.isZero())
                .filter(over -> explained.stream().noneMatch(each -> each.over().equals(over)));
    }

    /// How much cash was not known where the drawer was counted: by so much [#over] is another than it was there.
    public Money lateCash() {
        return sum(taking -> isLate(taking.fact()) && taking.tender() == Tender.CASH)
                .plus(Money.sum(entries.stream()
                        .filter(entry -> isLate(entry.fact()))
                        .map(Entry::intoDrawer)
                        .toList()));
    }

    private boolean isLate(Fact.Id fact) {
        return !counts.isEmpty() && !counts.getFirst().covers().covers(fact);
    }

    Shift withOpened(DeviceCode at, Money cash, Stamp stamp) {
        return new Shift(id, at, cash, stamp, takings, entries, counts, explained);
    }

    Shift with(Taking taking) {
        return new Shift(id, till, opening, opened, plus(takings, taking), entries, counts, explained);
    }

    Shift with(Entry entry) {
        return new Shift(id, till, opening, opened, takings, plus(entries, entry), counts, explained);
    }

    Shift with(Count count) {
        return counts.contains(count)
                ? this
                : new Shift(id, till, opening, opened, takings, entries, plus(counts, count), explained);
    }

    Shift with(Explained one) {
        return explained.contains(one)
                ? this
                : new Shift(id, till, opening, opened, takings, entries, counts, plus(explained, one));
    }

    private static <T> List<T> plus(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
