package com.intellidine.domain.order;

import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.money.Money;

/// A choice that came with a line, as it was when the line was added: "Extra cheese", twice.
///
/// @param price of one, not negative
/// @param quantity per portion, from 1
public record LineModifier(ModifierId id, String name, Money price, int quantity) {
    public Money amount() {
        return Money.paise(Math.multiplyExact(price.minor(), (long) quantity));
    }
}
