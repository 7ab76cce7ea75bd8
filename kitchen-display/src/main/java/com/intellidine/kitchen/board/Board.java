package com.intellidine.kitchen.board;

import com.intellidine.device.node.Book;
import com.intellidine.domain.common.TicketId;
import java.util.List;
import java.util.Optional;

/// Everything a display shows of the orders, at one moment. A value.
///
/// @param tickets on the board, oldest first
/// @param allDay what is still to make, the most first
/// @param bumped what can be recalled, the latest first, at most [#RECALL_MAX]
public record Board(List<BoardTicket> tickets, List<DishCount> allDay, List<BumpedTicket> bumped) {
    public static final Board EMPTY = new Board(List.of(), List.of(), List.of());
    public static final int RECALL_MAX = 50;

    public Board {
        tickets = List.copyOf(tickets);
        allDay = List.copyOf(allDay);
        bumped = List.copyOf(bumped);
    }

    public static Board of(Book book, StationFilter filter) {
        return new BoardReader(book, filter).read();
    }

    public Optional<BoardTicket> ticket(TicketId id) {
        return tickets.stream().filter(ticket -> ticket.id().equals(id)).findFirst();
    }
}
