package com.intellidine.domain.stock;

import com.intellidine.domain.money.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The lots of one item. What is taken comes from the lot that expires first, those that keep last; of equal ones from
/// the one that came first. Taken beyond what the lots hold is owed, at an estimate, and what comes in pays that first.
/// Money is never lost: what came in is worth what left and what is left.
final class Shelf {
    private static final Comparator<Batch> FIRST_EXPIRED = Comparator.comparing(
                    (Batch batch) -> batch.expiry, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparingInt(batch -> batch.number);

    /// A lot while it is worked on.
    private static final class Batch {
        private final UUID id;
        private final String supplier;
        private final long bought;
        private final Money paid;
        private final @Nullable LocalDate expiry;
        private final int number;
        private long left;

        private Batch(UUID id, String supplier, long bought, Money paid, @Nullable LocalDate expiry, int number) {
            this.id = id;
            this.supplier = supplier;
            this.bought = bought;
            this.paid = paid;
            this.expiry = expiry;
            this.number = number;
            this.left = bought;
        }

        private Money worth() {
            return share(paid, left, bought);
        }

        /// What these many thousandths less are worth; all of them together are worth what was paid.
        private Money without(long thousandths) {
            Money before = worth();
            left -= thousandths;
            return before.minus(worth());
        }
    }

    /// From where something was taken, so that it can go back there. The batch is null for what was owed.
    private record Draw(@Nullable Batch batch, long thousandths) {}

    /// What was taken for one line, in order.
    static final class Draws {
        private final List<Draw> draws = new ArrayList<>();
        private Money cost = Money.ZERO;

        Money cost() {
            return cost;
        }
    }

    /// Those that hold something.
    private final List<Batch> batches = new ArrayList<>();
    private int came;
    private long owed;
    private Money owedValue = Money.ZERO;

    long level() {
        return batches.stream().mapToLong(batch -> batch.left).sum() - owed;
    }

    Money value() {
        return Money.sum(batches.stream().map(Batch::worth).toList()).minus(owedValue);
    }

    /// @param thousandths above nothing
    /// @return what the payment of what was owed costs beyond its estimate; may be negative
    Money put(UUID id, String supplier, long thousandths, Money paid, @Nullable LocalDate expiry) {
        Batch batch = new Batch(id, supplier, thousandths, paid, expiry, came++);
        long pays = Math.min(owed, thousandths);
        Money beyond = pays == 0 ? Money.ZERO : batch.without(pays).minus(settle(pays));
        keep(batch);
        return beyond;
    }

    /// In its place among the others, if it holds anything.
    private void keep(Batch batch) {
        if (batch.left > 0 && !batches.contains(batch)) {
            batches.add(batch);
            batches.sort(FIRST_EXPIRED);
        }
    }

    /// @param estimate of one amount, for what no lot holds
    /// @return what it cost
    Money take(long thousandths, UnitCost estimate, Draws draws) {
        Money cost = Money.ZERO;
        long wanted = thousandths;
        for (Batch batch : batches) {
            long here = Math.min(wanted, batch.left);
            if (here > 0) {
                cost = cost.plus(batch.without(here));
                draws.draws.add(new Draw(batch, here));
                wanted -= here;
            }
        }
        batches.removeIf(batch -> batch.left == 0);
        if (wanted > 0) {
            Money guess = estimate.of(wanted);
            owed += wanted;
            owedValue = owedValue.plus(guess);
            draws.draws.add(new Draw(null, wanted));
            cost = cost.plus(guess);
        }
        draws.cost = draws.cost.plus(cost);
        return cost;
    }

    /// Puts back what was taken last for a line, into the lots from which it came.
    ///
    /// @param estimate of what was never taken, or was owed and has come in since
    /// @return what it is worth
    Money putBack(UUID id, long thousandths, UnitCost estimate, Draws draws) {
        Money worth = Money.ZERO;
        long wanted = thousandths;
        while (wanted > 0 && !draws.draws.isEmpty()) {
            Draw last = draws.draws.removeLast();
            long here = Math.min(wanted, last.thousandths);
            if (here < last.thousandths) {
                draws.draws.add(new Draw(last.batch, last.thousandths - here));
            }
            worth = worth.plus(last.batch == null ? putOwed(id, here, estimate) : putInto(last.batch, here));
            wanted -= here;
        }
        if (wanted > 0) {
            worth = worth.plus(putOwed(id, wanted, estimate));
        }
        draws.cost = draws.cost.minus(worth);
        return worth;
    }

    /// Into its own lot, unless something is owed by now: that is paid first, as by anything that comes in.
    private Money putInto(Batch batch, long thousandths) {
        Money before = batch.worth();
        long pays = Math.min(owed, thousandths);
        Money settled = pays == 0 ? Money.ZERO : settle(pays);
        batch.left += thousandths - pays;
        keep(batch);
        return settled.plus(batch.worth().minus(before));
    }

    private Money putOwed(UUID id, long thousandths, UnitCost estimate) {
        long pays = Math.min(owed, thousandths);
        Money worth = pays == 0 ? Money.ZERO : settle(pays);
        long rest = thousandths - pays;
        if (rest > 0) {
            Money guess = estimate.of(rest);
            keep(new Batch(id, "", rest, guess, null, came++));
            worth = worth.plus(guess);
        }
        return worth;
    }

    private Money settle(long pays) {
        Money part = share(owedValue, pays, owed);
        owed -= pays;
        owedValue = owedValue.minus(part);
        return part;
    }

    List<Lot> lots() {
        return batches.stream()
                .map(batch -> new Lot(batch.id, batch.supplier, batch.bought, batch.left, batch.worth(), batch.expiry))
                .toList();
    }

    /// Rounded down, so that what is taken bit by bit comes to the whole in the end.
    static Money share(Money whole, long part, long all) {
        return Money.paise(BigInteger.valueOf(whole.minor())
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(all))
                .longValueExact());
    }

    long owed() {
        return owed;
    }
}
