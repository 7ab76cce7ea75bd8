package com.intellidine.domain.stock;

import com.intellidine.domain.money.Money;

/// What one day took of an item.
///
/// @param sold thousandths that dishes took, those included that went to waste after they were made
/// @param wasted thousandths that were written off by hand
/// @param bought thousandths
/// @param goods cost of goods sold
public record StockDay(long sold, long wasted, long bought, Money paid, Money goods, Money waste, Money variance) {
    static final StockDay NOTHING = new StockDay(0, 0, 0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    StockDay and(Movement movement) {
        long change = movement.thousandths();
        Movement.Kind kind = movement.kind();
        return new StockDay(
                sold - (kind == Movement.Kind.SALE ? change : 0),
                wasted - (kind == Movement.Kind.WASTE ? change : 0),
                bought + (kind == Movement.Kind.PURCHASE ? change : 0),
                paid.plus(movement.paid()),
                goods.plus(movement.goods()),
                waste.plus(movement.waste()),
                variance.plus(movement.variance()));
    }
}
