package com.intellidine.domain.stock;

import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.StockItemId;

/// What one portion takes of one item.
///
/// @param thousandths of the base unit that end on the plate; negative where a modifier leaves something out
/// @param yield how much of what is taken from the shelf ends on the plate, at least 1 %: of onions perhaps 85 %
public record Ingredient(StockItemId item, long thousandths, Percent yield) {
    /// 100 kg of one thing in one portion: more is a slip.
    static final long THOUSANDTHS_MAX = 100_000_000L;

    static final int YIELD_MIN_BASIS_POINTS = 100;
    private static final int WHOLE_BASIS_POINTS = 10_000;

    /// @throws IllegalArgumentException outside the ranges
    public Ingredient {
        if (thousandths == 0 || thousandths < -THOUSANDTHS_MAX || thousandths > THOUSANDTHS_MAX) {
            throw new IllegalArgumentException(thousandths + " thousandths are no ingredient of a portion");
        }
        if (yield.basisPoints() < YIELD_MIN_BASIS_POINTS) {
            throw new IllegalArgumentException("a yield of " + yield + " is below 1 %");
        }
    }

    /// Nothing is lost in the kitchen.
    public static Ingredient whole(StockItemId item, long thousandths) {
        return new Ingredient(item, thousandths, new Percent(WHOLE_BASIS_POINTS));
    }

    /// What a portion takes from the shelf, in thousandths, to the nearest, halves away from zero.
    long fromShelf() {
        long gross =
                (Math.abs(thousandths) * WHOLE_BASIS_POINTS * 2 + yield.basisPoints()) / (2L * yield.basisPoints());
        return thousandths < 0 ? -gross : gross;
    }
}
