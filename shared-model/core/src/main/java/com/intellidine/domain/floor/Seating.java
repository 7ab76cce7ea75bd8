package com.intellidine.domain.floor;

/// What the floor needs to know of an order at a table that is not settled yet.
///
/// @param ordered at least one dish
/// @param billed everything that was ordered
/// @param paid everything that was billed
public record Seating(boolean ordered, boolean billed, boolean paid) {
    TableState state() {
        if (!ordered) {
            return TableState.SEATED;
        }
        if (!billed) {
            return TableState.ORDERED;
        }
        return paid ? TableState.PAID : TableState.BILLED;
    }
}
