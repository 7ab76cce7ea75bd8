package com.intellidine.domain.stock;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.stock.Movement.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Books the steps of one item, one after the other.
final class ItemBook {
    private final Shelf shelf = new Shelf();
    private final Map<LineId, Shelf.Draws> draws = new HashMap<>();
    private final Map<LineId, Money> wasteOf = new HashMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private final List<Crossing> crossings = new ArrayList<>();
    private BigInteger boughtFor = BigInteger.ZERO;
    private BigInteger bought = BigInteger.ZERO;
    private boolean low;

    void book(Step step) {
        long change = step.change().thousandths();
        switch (step.cause()) {
            case Step.Bought lot -> buy(step, lot, change);
            case Step.Used use -> use(step, use, change);
            case Step.Wasted wasted -> {
                Money cost = shelf.take(-change, estimate(step), new Shelf.Draws());
                write(step, Kind.WASTE, change, Money.ZERO, Money.ZERO, cost, Money.ZERO);
            }
            case Step.Adjusted(UUID entry) -> correct(step, Kind.ADJUSTMENT, entry, change);
            case Step.Counted(UUID entry, Count count) ->
                correct(step, Kind.COUNT, entry, count.thousandths() - shelf.level());
            case Step.Edited edited -> {}
        }
        cross(step);
    }

    private void buy(Step step, Step.Bought lot, long change) {
        // Of what was given for nothing the cost is known: nothing.
        Money paid = lot.cost() != null ? lot.cost() : estimate(step).of(change);
        if (lot.cost() != null) {
            boughtFor = boughtFor.add(BigInteger.valueOf(paid.minor()));
            bought = bought.add(BigInteger.valueOf(change));
        }
        Money beyond = shelf.put(lot.lot(), lot.supplier(), change, paid, lot.expiry());
        write(step, Kind.PURCHASE, change, paid, beyond, Money.ZERO, Money.ZERO);
    }

    private void use(Step step, Step.Used use, long change) {
        Shelf.Draws own = draws.computeIfAbsent(use.line(), line -> new Shelf.Draws());
        Money before = own.cost();
        if (change < 0) {
            shelf.take(-change, estimate(step), own);
        } else if (change > 0) {
            shelf.putBack(use.line().value(), change, estimate(step), own);
        }
        Money waste =
                use.used() == 0 ? Money.ZERO : Shelf.share(own.cost(), Math.min(use.wasted(), use.used()), use.used());
        Money wasted = waste.minus(wasteOf.getOrDefault(use.line(), Money.ZERO));
        wasteOf.put(use.line(), waste);
        write(step, Kind.SALE, change, Money.ZERO, own.cost().minus(before).minus(wasted), wasted, Money.ZERO);
    }

    /// What was found came from nowhere, and what is missing went nowhere: both are the variance.
    private void correct(Step step, Kind kind, UUID entry, long change) {
        Money variance = Money.ZERO;
        Money beyond = Money.ZERO;
        if (change < 0) {
            variance = shelf.take(-change, estimate(step), new Shelf.Draws());
        } else if (change > 0) {
            Money worth = estimate(step).of(change);
            beyond = shelf.put(entry, "", change, worth, null);
            variance = worth.negate();
        }
        write(step, kind, change, Money.ZERO, beyond, Money.ZERO, variance);
    }

    /// The average of what was bought, else what the item's record says, else nothing.
    private UnitCost estimate(Step step) {
        if (bought.signum() > 0) {
            BigInteger thousandths = bought.min(BigInteger.valueOf(Amount.MAX_THOUSANDTHS));
            BigInteger paise = boughtFor.multiply(thousandths).divide(bought);
            return new UnitCost(Money.paise(paise.longValueExact()), new Amount(thousandths.longValueExact()));
        }
        return step.listCost() != null ? step.listCost() : new UnitCost(Money.ZERO, Amount.MAX);
    }

    private void write(Step step, Kind kind, long change, Money paid, Money goods, Money waste, Money variance) {
        movements.add(new Movement(
                step.change().id(),
                kind,
                change,
                shelf.level(),
                paid,
                goods,
                waste,
                variance,
                step.stamp(),
                step.why()));
    }

    private void cross(Step step) {
        boolean now = shelf.level() < step.reorderLevel().thousandths();
        boolean again = crossings.stream()
                .anyMatch(known -> known.fact().equals(step.change().id()));
        if (now && !low && !again) {
            crossings.add(new Crossing(
                    step.change().id(),
                    shelf.level(),
                    step.reorderLevel(),
                    step.change().at()));
        }
        low = now;
    }

    ItemLedger close(StockItem item, List<Count> setAside) {
        return new ItemLedger(
                item,
                shelf.level(),
                shelf.value(),
                shelf.lots(),
                shelf.owed(),
                movements,
                crossings,
                setAside.stream().map(Count::id).toList());
    }
}
