package com.intellidine.domain.stock;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/// Which counts came before a change, as far as that can be told. A change carries no vector: what its author wrote
/// before, it knew. Where a clock is not to be trusted, no time can decide either, and a count that folds before the
/// change is taken as known: nearly always it was, since whoever has seen it folds after it.
final class Knowledge {
    private final List<Count> counts = new ArrayList<>();

    /// The next count in fold order.
    void add(Count count) {
        counts.add(count);
    }

    List<Count> counts() {
        return counts;
    }

    Change change(Fact.Id fact, long thousandths, ShelfTime time) {
        TreeMap<UUID, Known.Last> heads = new TreeMap<>();
        for (Count count : counts) {
            if (count.suspect() || time.suspect()) {
                heads.merge(
                        count.id().author(),
                        new Known.Last(count.id().seq(), count.id().hash()),
                        (one, other) -> one.seq() > other.seq() ? one : other);
            }
        }
        heads.put(fact.author(), new Known.Last(fact.seq(), fact.hash()));
        return new Change(fact, thousandths, new Known(heads), time.at(), time.suspect());
    }
}
