package com.intellidine.domain.floor;

import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.Tab;

/// What the floor needs to know of an order at a table that is not settled yet.
///
/// @param ordered at least one dish
/// @param billed everything that was ordered
/// @param paid everything that was billed
public record Seating(boolean ordered, boolean billed, boolean paid) {
    public static Seating of(Tab tab) {
        Order order = tab.order();
        boolean standing = order.bills().stream().anyMatch(bill -> !order.cancelled(bill.id()));
        boolean billed = standing && tab.unbilledLines().isEmpty();
        return new Seating(
                !tab.liveLines().isEmpty() || standing,
                billed,
                billed && order.due().isZero());
    }

    public TableState state() {
        if (!ordered) {
            return TableState.SEATED;
        }
        if (!billed) {
            return TableState.ORDERED;
        }
        return paid ? TableState.PAID : TableState.BILLED;
    }
}
