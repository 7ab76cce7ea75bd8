package com.intellidine.domain.stock;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.stock.StockEvent.PortionsCounted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Counts of the portions of one dish, and what was sent of it.
final class PortionSteps {
    private final List<Change> changes = new ArrayList<>();
    private final Knowledge knowledge = new Knowledge();
    /// Counts that say that portions are not counted any more.
    private final Set<Count> ends = new HashSet<>();

    void count(Fact fact, PortionsCounted counted) {
        Count count = new Count(
                fact.id(),
                counted.left() == null ? 0 : counted.left().thousandths(),
                counted.known(),
                counted.time().at(),
                counted.time().suspect());
        knowledge.add(count);
        if (counted.left() == null) {
            ends.add(count);
        }
    }

    void use(Use use) {
        if (use.portions() != 0) {
            ShelfTime time = ShelfTime.of(use.fact().event().stamp());
            changes.add(knowledge.change(use.fact().id(), -use.portions(), time));
        }
    }

    /// Empty while nobody counts.
    Optional<Remaining> remaining(ItemId item) {
        List<Count> chain = Levels.chain(knowledge.counts());
        if (chain.isEmpty() || ends.contains(chain.getLast())) {
            return Optional.empty();
        }
        long left = chain.getLast().thousandths();
        List<Fact.Id> oversold = new ArrayList<>();
        for (Change change : changes) {
            if (Levels.place(change, chain) == chain.size()) {
                left += change.thousandths();
                if (left < 0 && change.thousandths() < 0) {
                    oversold.add(change.id());
                }
            }
        }
        return Optional.of(
                new Remaining(item, left, oversold.stream().distinct().toList()));
    }
}
