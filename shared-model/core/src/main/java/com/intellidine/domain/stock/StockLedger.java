package com.intellidine.domain.stock;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.stock.StockEvent.Entry;
import com.intellidine.domain.stock.StockEvent.PortionsCounted;
import com.intellidine.domain.stock.StockEvent.StockItemEdited;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// The book of all stock: what there is, what it is worth, and what became of the rest. It is computed from facts in
/// fold order and keeps nothing else, so all nodes with the same facts show the same. Needed are the facts of stock
/// items, recipes and orders; others are passed over. Not safe for several threads.
public final class StockLedger {
    private final Consumption consumption = new Consumption();
    private final Map<StockItemId, ItemSteps> items = new TreeMap<>(Comparator.comparing(StockItemId::value));
    private final Map<ItemId, PortionSteps> portions = new TreeMap<>(Comparator.comparing(ItemId::value));
    private final Set<UUID> entries = new HashSet<>();

    /// @param facts in fold order
    public static StockLedger of(Collection<Fact> facts) {
        StockLedger ledger = new StockLedger();
        facts.forEach(ledger::next);
        return ledger;
    }

    /// Takes the next fact in fold order.
    public void next(Fact fact) {
        switch (fact.event()) {
            case StockItemEdited edit -> steps(edit.item()).edit(fact, edit);
            case Entry entry -> {
                // An entry that was made twice is the same entry.
                if (entries.add(entry.entry())) {
                    steps(entry.item()).enter(fact, entry);
                }
            }
            case PortionsCounted count -> {
                if (entries.add(count.entry())) {
                    portions(count.item()).count(fact, count);
                }
            }
            default -> consumption.next(fact).forEach(this::use);
        }
    }

    private void use(Use use) {
        Set<StockItemId> touched = new HashSet<>(use.taken().keySet());
        touched.addAll(use.takenBefore().keySet());
        touched.forEach(item -> steps(item).use(use));
        use.dishes().forEach(dish -> portions(dish).use(use));
    }

    private PortionSteps portions(ItemId item) {
        return portions.computeIfAbsent(item, id -> new PortionSteps());
    }

    /// How many portions of a dish are left; empty while nobody counts them.
    public Optional<Remaining> remaining(ItemId item) {
        return Optional.ofNullable(portions.get(item)).flatMap(steps -> steps.remaining(item));
    }

    private ItemSteps steps(StockItemId item) {
        return items.computeIfAbsent(item, ItemSteps::new);
    }

    /// Empty for an item of which nothing is known.
    public Optional<ItemLedger> item(StockItemId id) {
        return Optional.ofNullable(items.get(id)).map(ItemSteps::book);
    }

    /// By id. An item that only recipes name is among them, without a name.
    public List<ItemLedger> items() {
        return items.values().stream().map(ItemSteps::book).toList();
    }

    /// What to buy: items below their reorder level, the emptiest first.
    public List<ItemLedger> low() {
        return items().stream()
                .filter(item -> !item.item().deleted() && item.low())
                .sorted(Comparator.comparing(StockLedger::fullness)
                        .thenComparing(item -> item.item().id().value()))
                .toList();
    }

    /// How much there is of what there should be at least.
    private static BigDecimal fullness(ItemLedger item) {
        BigDecimal reorder =
                BigDecimal.valueOf(Math.max(1, item.item().reorderLevel().thousandths()));
        return BigDecimal.valueOf(item.level()).divide(reorder, MathContext.DECIMAL64);
    }

    /// What each day's dishes cost, over all items.
    ///
    /// @param dayOf the business day of an instant
    public SortedMap<LocalDate, Money> costOfGoods(Function<Instant, LocalDate> dayOf) {
        SortedMap<LocalDate, Money> costs = new TreeMap<>();
        for (ItemLedger item : items()) {
            item.days(dayOf).forEach((day, took) -> costs.merge(day, took.goods(), Money::plus));
        }
        return costs;
    }
}
