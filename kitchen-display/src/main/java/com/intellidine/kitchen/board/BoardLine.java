package com.intellidine.kitchen.board;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.TicketId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a ticket as the kitchen sees it.
///
/// @param home the earliest ticket that named the line; what the kitchen does to the line is kept there
/// @param quantity as it is now
/// @param was the quantity that the ticket was sent with; 0 while it is still the same
/// @param dishes what is to be made of it here: the dish itself, of a combo those of the display's station
/// @param done marked by the kitchen, as far as it is made here
/// @param voided taken off the order, or the order was cancelled
/// @param alreadyOn the number of the earlier ticket that the line stood on; null on its own ticket
public record BoardLine(
        LineId id,
        TicketId home,
        int quantity,
        int was,
        String name,
        String station,
        List<String> dishes,
        boolean done,
        boolean voided,
        @Nullable String alreadyOn) {
    public BoardLine {
        dishes = List.copyOf(dishes);
    }

    /// Somebody still has to make it. A repeat is counted where it stood first.
    public boolean toMake() {
        return !done && !voided && alreadyOn == null;
    }
}
