package com.intellidine.domain.stock;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.ItemId;
import java.util.List;

/// How many portions of a dish are left, by the same rules as stock.
///
/// @param left in thousandths of a portion; negative when more was sold than there was
/// @param oversold the facts that took what was not there any more, in fold order; each of these sales stands
public record Remaining(ItemId item, long left, List<Fact.Id> oversold) {
    public Remaining {
        oversold = List.copyOf(oversold);
    }

    public boolean soldOut() {
        return left <= 0;
    }
}
