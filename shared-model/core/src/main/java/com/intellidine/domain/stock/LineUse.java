package com.intellidine.domain.stock;

import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.menu.ChosenPart;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.LineModifier;
import com.intellidine.domain.order.Sent;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What one line takes: its recipe as it stood when the kitchen got the line, and how much of it was made.
///
/// @param each what a portion takes from the shelf, in thousandths of the base unit
/// @param toMake thousandths of a portion that are sold
/// @param made that the kitchen is through with
record LineUse(Map<StockItemId, Long> each, long toMake, long made) {
    private static final long PORTION = 1_000;

    /// A combo takes what its parts take, and what its own recipe names on top: a box, a spoon.
    ///
    /// @param recipes by the id of the dish or modifier, as they stand at the fact that sent the line
    static LineUse sent(Line line, Function<UUID, @Nullable Recipe> recipes) {
        Map<StockItemId, Long> each = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        add(each, recipes.apply(line.item().value()), line.ordered().variant());
        for (ChosenPart part : line.ordered().parts()) {
            add(each, recipes.apply(part.item().value()), part.variant());
        }
        for (LineModifier modifier : line.ordered().modifiers()) {
            @Nullable Recipe extra = recipes.apply(modifier.id().value());
            if (extra != null) {
                extra.whole()
                        .forEach(part -> each.merge(part.item(), part.fromShelf() * modifier.quantity(), Long::sum));
            }
        }
        // What is left out of a dish that has none of it gives nothing back.
        each.values().removeIf(amount -> amount <= 0);
        return new LineUse(each, 0, 0);
    }

    private static void add(Map<StockItemId, Long> each, @Nullable Recipe recipe, @Nullable VariantId variant) {
        if (recipe != null) {
            recipe.of(variant).forEach(part -> each.merge(part.item(), part.fromShelf(), Long::sum));
        }
    }

    /// As the line stands now. What the kitchen marked, bumped or brought to the table is made, as much of it as the
    /// kitchen knew of then; a void that comes later, or was written apart, does not put it back on the shelf.
    LineUse after(Line line, Sent kitchen) {
        boolean done = kitchen.done() || kitchen.served();
        long now = line.toMake();
        // Back on the board is not made, unless nothing of it is wanted any more.
        long made = done ? Math.max(this.made, kitchen.known()) : now == 0 ? this.made : 0;
        return new LineUse(each, now, made);
    }

    /// Thousandths of a portion that were taken for it.
    long used() {
        return Math.max(toMake, made);
    }

    long wasted() {
        return used() - toMake;
    }

    /// To the nearest thousandth, halves up.
    Map<StockItemId, Long> taken() {
        Map<StockItemId, Long> all = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        each.forEach((item, amount) -> all.put(
                item,
                Math.min(
                        (Math.min(amount, Amount.MAX_THOUSANDTHS) * used() + PORTION / 2) / PORTION,
                        Amount.MAX_THOUSANDTHS)));
        return all;
    }
}
