package com.intellidine.pos.floor;

import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TableId;

/// What one tile shows.
///
/// @param id by which it is found on the screen: `table-3`, `order-A-007`
/// @param detail seats, guests or number
/// @param initials of who opened it; empty when nobody did
/// @param status the state in words
/// @param amount still open; empty when free
public record FloorTile(
        Target target,
        String id,
        String title,
        String detail,
        String initials,
        TableState state,
        String status,
        String amount) {

    /// What a tap leads to.
    public sealed interface Target {
        record Table(TableId table) implements Target {}

        record Open(OrderId order) implements Target {}

        record NewTakeaway() implements Target {}
    }
}
