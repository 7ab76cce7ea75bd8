package com.intellidine.kitchen.board;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A ticket as the kitchen sees it.
///
/// @param number for people: `A-003`
/// @param title where it goes: `T3`, `Takeaway`
/// @param subtitle who sent it and for whom: `Asha Singh · 3 guests`
/// @param addOn a later ticket of the same order
/// @param cancelled the whole order was called off
/// @param promised how long after it was sent the guest may have to wait
/// @param lines those of the display's station, grouped by station
/// @param openElsewhere lines of other stations than the display's that those have still to make or to note as void
public record BoardTicket(
        OrderId order,
        TicketId id,
        String number,
        String title,
        boolean takeaway,
        String subtitle,
        boolean addOn,
        boolean cancelled,
        Instant sent,
        Duration promised,
        List<BoardLine> lines,
        int openElsewhere) {
    public BoardTicket {
        lines = List.copyOf(lines);
    }

    public Optional<BoardLine> line(LineId id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /// A later ticket on which every line stood on an earlier one already: there is nothing new to make.
    boolean repeat() {
        return lines.stream().allMatch(line -> line.alreadyOn() != null);
    }

    /// A display of one station is through with the ticket while another station still works on it.
    boolean leftToOthers() {
        return openElsewhere > 0 && lines.stream().allMatch(BoardLine::done);
    }
}
