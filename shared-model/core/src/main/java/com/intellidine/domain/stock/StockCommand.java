package com.intellidine.domain.stock;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people may want of stock. Amounts come as they were typed.
public sealed interface StockCommand {
    /// A new id makes a new item; deleting is an edit too.
    record EditStockItem(StockItemId item, StockItemChange changes, Stamp stamp) implements StockCommand {}

    record EditRecipe(RecipeOwner owner, RecipeChange changes, Stamp stamp) implements StockCommand {}

    /// @param cost of all of it; null when it is not known yet
    record Purchase(
            StockItemId item,
            UUID entry,
            Measure amount,
            @Nullable Money cost,
            String supplier,
            String reference,
            @Nullable LocalDate expiry,
            ShelfTime time,
            Stamp stamp)
            implements StockCommand {}

    record Waste(StockItemId item, UUID entry, Measure amount, Approval approval, ShelfTime time, Stamp stamp)
            implements StockCommand {}

    /// @param amount taken away when negative
    record Adjust(StockItemId item, UUID entry, Measure amount, Approval approval, ShelfTime time, Stamp stamp)
            implements StockCommand {}

    record CountStock(
            StockItemId item, UUID entry, Measure counted, Known known, String note, ShelfTime time, Stamp stamp)
            implements StockCommand {}

    /// @param left null to count portions no longer
    record CountPortions(ItemId item, UUID entry, @Nullable BigDecimal left, Known known, ShelfTime time, Stamp stamp)
            implements StockCommand {}
}
