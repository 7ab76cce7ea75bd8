package com.intellidine.domain.stock;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.stock.StockEvent.Entry;
import com.intellidine.domain.stock.StockEvent.StockAdjusted;
import com.intellidine.domain.stock.StockEvent.StockCounted;
import com.intellidine.domain.stock.StockEvent.StockItemEdited;
import com.intellidine.domain.stock.StockEvent.StockPurchased;
import com.intellidine.domain.stock.StockEvent.StockWasted;
import java.util.ArrayList;
import java.util.List;

/// All that happened to one item, in fold order, and how it is put into the order of the shelf.
final class ItemSteps {
    private final List<Step> steps = new ArrayList<>();
    private final Knowledge knowledge = new Knowledge();
    private StockItem item;

    ItemSteps(StockItemId id) {
        this.item = StockItem.unknown(id);
    }

    void edit(Fact fact, StockItemEdited edit) {
        item = StockFold.apply(item, edit);
        ShelfTime time = ShelfTime.of(edit.stamp());
        add(knowledge.change(fact.id(), 0, time), new Step.Edited(), fact, "");
    }

    void enter(Fact fact, Entry entry) {
        switch (entry) {
            case StockPurchased bought ->
                add(
                        knowledge.change(fact.id(), bought.amount().thousandths(), bought.time()),
                        new Step.Bought(bought.entry(), bought.supplier(), bought.cost(), bought.expiry()),
                        fact,
                        bought.supplier());
            case StockWasted wasted ->
                add(
                        knowledge.change(fact.id(), -wasted.amount().thousandths(), wasted.time()),
                        new Step.Wasted(),
                        fact,
                        wasted.approval().reason());
            case StockAdjusted adjusted ->
                add(
                        knowledge.change(fact.id(), adjusted.thousandths(), adjusted.time()),
                        new Step.Adjusted(adjusted.entry()),
                        fact,
                        adjusted.approval().reason());
            case StockCounted counted -> {
                Count count = new Count(
                        fact.id(),
                        counted.counted().thousandths(),
                        counted.known(),
                        counted.time().at(),
                        counted.time().suspect());
                add(
                        knowledge.change(fact.id(), 0, counted.time()),
                        new Step.Counted(counted.entry(), count),
                        fact,
                        counted.note());
                knowledge.add(count);
            }
        }
    }

    void use(Use use) {
        long change =
                use.takenBefore().getOrDefault(item.id(), 0L) - use.taken().getOrDefault(item.id(), 0L);
        ShelfTime time = ShelfTime.of(use.fact().event().stamp());
        add(
                knowledge.change(use.fact().id(), change, time),
                new Step.Used(use.line(), use.used(), use.wasted()),
                use.fact(),
                use.dish());
    }

    private void add(Change change, Step.Cause cause, Fact fact, String why) {
        steps.add(new Step(change, cause, fact.event().stamp(), why, item.reorderLevel(), item.cost()));
    }

    /// Counts that hold, from the first to the last, each of which knew the one before. What a count covers is booked
    /// before it, all else after it, so that the book ends at the level that [Levels] tells.
    ItemLedger book() {
        List<Count> chain = Levels.chain(knowledge.counts());
        List<List<Step>> between = new ArrayList<>();
        chain.forEach(count -> between.add(new ArrayList<>()));
        between.add(new ArrayList<>());
        for (Step step : steps) {
            if (step.cause() instanceof Step.Counted(var entry, Count count)) {
                int place = chain.indexOf(count);
                if (place >= 0) {
                    between.get(place).add(step);
                }
            } else {
                between.get(Levels.place(step.change(), chain)).add(step);
            }
        }
        ItemBook book = new ItemBook();
        for (List<Step> part : between) {
            part.stream().filter(step -> !isCount(step)).forEach(book::book);
            part.stream().filter(ItemSteps::isCount).forEach(book::book);
        }
        List<Count> setAside = knowledge.counts().stream()
                .filter(count -> !chain.contains(count))
                .toList();
        return book.close(item, setAside);
    }

    private static boolean isCount(Step step) {
        return step.cause() instanceof Step.Counted;
    }
}
