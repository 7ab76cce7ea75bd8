package com.intellidine.domain.stock;

import com.intellidine.domain.stock.StockEvent.RecipeEdited;
import com.intellidine.domain.stock.StockEvent.StockItemEdited;
import org.jspecify.annotations.Nullable;

/// Folds edits of stock items and recipes. Purchases, wastage and counts change neither: what there is of an item
/// depends on facts of orders too, and on clocks, see [StockLedger].
public final class StockFold {
    private StockFold() {}

    public static StockItem apply(@Nullable StockItem state, StockItemEdited edit) {
        return edit.changes().on(state != null ? state : StockItem.unknown(edit.item()));
    }

    public static Recipe apply(@Nullable Recipe state, RecipeEdited edit) {
        Recipe before =
                state != null ? state : Recipe.empty(edit.owner().aggregate().id());
        return before.with(edit.owner(), edit.changes());
    }
}
