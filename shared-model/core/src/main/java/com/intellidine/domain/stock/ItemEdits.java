package com.intellidine.domain.stock;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.stock.StockCommand.EditStockItem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an edit of a stock item must be like.
final class ItemEdits {
    private ItemEdits() {}

    static Optional<StockRefusal> refusal(Pantry pantry, EditStockItem edit) {
        StockItemChange changes = edit.changes();
        @Nullable StockItem before = pantry.items().get(edit.item());
        if (before == null) {
            if (changes.name() == null) {
                return Optional.of(new StockRefusal.Incomplete("a name"));
            }
            if (changes.unit() == null) {
                return Optional.of(new StockRefusal.Incomplete("a unit"));
            }
        } else if (before.deleted() && !Boolean.FALSE.equals(changes.deleted())) {
            return Optional.of(new StockRefusal.UnknownItem());
        } else if (changes.unit() != null && isOther(before, changes.unit().base())) {
            return Optional.of(new StockRefusal.OtherBase(before.name(), changes.unit()));
        }
        return texts(changes)
                .or(() -> packs(changes.packs()))
                .or(() -> cost(changes.cost()))
                .or(() -> nameTaken(pantry, edit))
                .or(() -> inRecipe(pantry, edit.item(), changes))
                .or(() -> changes.on(before != null ? before : StockItem.unknown(edit.item()))
                                .equals(before)
                        ? Optional.of(new StockRefusal.NothingChanged())
                        : Optional.empty());
    }

    private static boolean isOther(StockItem item, StockUnit.Base base) {
        return item.base().filter(own -> own != base).isPresent();
    }

    private static Optional<StockRefusal> texts(StockItemChange changes) {
        if (changes.name() != null && !Texts.isName(changes.name(), Limits.NAME_LENGTH_MAX_CHARS)) {
            return Optional.of(new StockRefusal.TextNotAllowed("name", Limits.NAME_LENGTH_MAX_CHARS));
        }
        return changes.category() != null && !Texts.isLine(changes.category(), Limits.NAME_LENGTH_MAX_CHARS)
                ? Optional.of(new StockRefusal.TextNotAllowed("category", Limits.NAME_LENGTH_MAX_CHARS))
                : Optional.empty();
    }

    private static Optional<StockRefusal> packs(@Nullable List<Pack> packs) {
        if (packs == null) {
            return Optional.empty();
        }
        if (packs.size() > Limits.PACKS_PER_ITEM_MAX) {
            return Optional.of(new StockRefusal.TooMany("packs", Limits.PACKS_PER_ITEM_MAX));
        }
        for (Pack pack : packs) {
            if (!Texts.isName(pack.name(), Limits.STATION_LENGTH_MAX_CHARS)) {
                return Optional.of(new StockRefusal.TextNotAllowed("pack's name", Limits.STATION_LENGTH_MAX_CHARS));
            }
            if (Arrays.stream(StockUnit.values()).anyMatch(unit -> unit.symbol().equalsIgnoreCase(pack.name()))) {
                return Optional.of(new StockRefusal.PackNamedLikeUnit(pack.name()));
            }
            if (pack.size().isNone()) {
                return Optional.of(new StockRefusal.PackEmpty(pack.name()));
            }
        }
        long names = packs.stream()
                .map(pack -> pack.name().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return names < packs.size() ? Optional.of(new StockRefusal.NamedTwice("pack")) : Optional.empty();
    }

    private static Optional<StockRefusal> cost(@Nullable UnitCost cost) {
        return cost == null || Stocks.isMoney(cost.price(), Limits.PRICE_MAX_PAISE)
                ? Optional.empty()
                : Optional.of(new StockRefusal.CostOutOfRange(Limits.PRICE_MAX_PAISE));
    }

    private static Optional<StockRefusal> nameTaken(Pantry pantry, EditStockItem edit) {
        @Nullable StockItem before = pantry.items().get(edit.item());
        @Nullable String old = before == null ? null : before.name();
        String name = Texts.nameAfter(edit.changes().name(), edit.changes().deleted(), old);
        return pantry.liveItems()
                .filter(other -> name != null
                        && !other.id().equals(edit.item())
                        && other.name().equalsIgnoreCase(name))
                .findFirst()
                .map(other -> new StockRefusal.NameTaken(other.name()));
    }

    private static Optional<StockRefusal> inRecipe(Pantry pantry, StockItemId item, StockItemChange changes) {
        return Boolean.TRUE.equals(changes.deleted()) && pantry.inRecipe(item)
                ? pantry.item(item).map(found -> new StockRefusal.InRecipe(found.name()))
                : Optional.empty();
    }
}
