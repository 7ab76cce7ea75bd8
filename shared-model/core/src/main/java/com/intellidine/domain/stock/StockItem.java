package com.intellidine.domain.stock;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.StockItemId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something kept in stock. How much of it there is stands in no field: that follows from counts and what came after
/// them, see [StockLedger].
///
/// @param category a word to find it by, or empty
/// @param countedIn in which people count it; null while only part of it is known
/// @param packs its own units
/// @param reorderLevel below it the item is low; nothing for never
/// @param par how much there should be after buying; nothing for none
/// @param cost what it costs where no purchase says so; null when that is not known
public record StockItem(
        StockItemId id,
        String name,
        String category,
        @Nullable StockUnit countedIn,
        List<Pack> packs,
        Amount reorderLevel,
        Amount par,
        @Nullable UnitCost cost,
        boolean deleted)
        implements Aggregate {
    public StockItem {
        packs = List.copyOf(packs);
    }

    /// Of which nothing is known yet.
    static StockItem unknown(StockItemId id) {
        return new StockItem(id, "", "", null, List.of(), Amount.NONE, Amount.NONE, null, false);
    }

    public Optional<StockUnit> unit() {
        return Optional.ofNullable(countedIn);
    }

    public Optional<StockUnit.Base> base() {
        return unit().map(StockUnit::base);
    }
}
