package com.intellidine.domain.stock;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.StockItemId;
import java.util.List;
import java.util.Map;

/// What one fact of an order changed in what the kitchen takes for one line.
///
/// @param fact of the order
/// @param dishes the dish, and the parts of a combo as often as they are in it
/// @param dish as the line names it
/// @param usedBefore thousandths of a portion taken before the fact
/// @param used the same after it
/// @param wasted how much of that went to waste
/// @param taken for all of the line now, by stock item, in thousandths of the base unit
/// @param takenBefore the same before the fact
public record Use(
        Fact fact,
        OrderId order,
        LineId line,
        List<ItemId> dishes,
        String dish,
        long usedBefore,
        long used,
        long wasted,
        Map<StockItemId, Long> taken,
        Map<StockItemId, Long> takenBefore) {
    public Use {
        dishes = List.copyOf(dishes);
        taken = Map.copyOf(taken);
        takenBefore = Map.copyOf(takenBefore);
    }

    /// Thousandths of a portion, negative when they went back.
    public long portions() {
        return used - usedBefore;
    }
}
