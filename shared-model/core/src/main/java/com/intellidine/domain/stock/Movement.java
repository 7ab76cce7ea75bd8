package com.intellidine.domain.stock;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.money.Money;

/// One line in the book of an item: who changed it, when, why, and what that cost. What came in is always worth what
/// left and what is left: `paid = goods + waste + variance + change of the value on the shelf`.
///
/// @param thousandths added, or taken away when negative; of a count by how much it differed from the book
/// @param level after it
/// @param paid for what came in
/// @param goods cost of what was sold; negative when it went back to the shelf
/// @param waste cost of what was spoilt, voided after it was made, or wasted
/// @param variance cost of what a count or adjustment missed; negative for what it found
/// @param why the dish, the supplier, the reason
public record Movement(
        Fact.Id fact,
        Kind kind,
        long thousandths,
        long level,
        Money paid,
        Money goods,
        Money waste,
        Money variance,
        Stamp stamp,
        String why) {
    public enum Kind {
        PURCHASE,
        /// Sent to the kitchen, or taken off again before it was made.
        SALE,
        WASTE,
        ADJUSTMENT,
        COUNT
    }
}
