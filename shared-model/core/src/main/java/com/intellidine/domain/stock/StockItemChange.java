package com.intellidine.domain.stock;

import static com.intellidine.domain.common.Edits.changed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The changed fields of a stock item; null leaves one as it is.
public record StockItemChange(
        @Nullable String name,
        @Nullable String category,
        @Nullable StockUnit unit,
        @Nullable List<Pack> packs,
        @Nullable Amount reorderLevel,
        @Nullable Amount par,
        @Nullable UnitCost cost,
        @Nullable Boolean deleted) {
    public static final StockItemChange NONE = new StockItemChange(null, null, null, null, null, null, null, null);

    public StockItemChange {
        packs = packs == null ? null : List.copyOf(packs);
    }

    public static StockItemChange of(String name, StockUnit unit) {
        return new StockItemChange(name, null, unit, null, null, null, null, null);
    }

    public static StockItemChange deleted(boolean gone) {
        return new StockItemChange(null, null, null, null, null, null, null, gone);
    }

    public StockItemChange withPacks(Pack... own) {
        return new StockItemChange(name, category, unit, List.of(own), reorderLevel, par, cost, deleted);
    }

    public StockItemChange withLevels(Amount reorder, Amount full) {
        return new StockItemChange(name, category, unit, packs, reorder, full, cost, deleted);
    }

    public StockItemChange withCost(UnitCost costs) {
        return new StockItemChange(name, category, unit, packs, reorderLevel, par, costs, deleted);
    }

    /// What is kept by weight stays so, whatever an edit made apart says: all its facts are in that base.
    StockItem on(StockItem before) {
        boolean otherBase = unit != null
                && before.base().filter(base -> base != unit.base()).isPresent();
        return new StockItem(
                before.id(),
                changed(name, before.name()),
                changed(category, before.category()),
                unit == null || otherBase ? before.countedIn() : unit,
                changed(packs, before.packs()),
                changed(reorderLevel, before.reorderLevel()),
                changed(par, before.par()),
                cost == null ? before.cost() : cost,
                changed(deleted, before.deleted()));
    }
}
