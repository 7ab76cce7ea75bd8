package com.intellidine.kitchen.board;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TicketId;
import java.time.Instant;
import java.util.List;

/// The bump that can be taken back at the moment.
///
/// @param sentence what happened: `A-003 bumped.`
/// @param marked the lines that the bump marked on a ticket left to other stations; empty when the ticket was bumped
/// @param station whose part of those it marked; empty for all of it
/// @param until when the chance is over
public record Undo(
        OrderId order, TicketId ticket, String sentence, List<LineId> marked, String station, Instant until) {
    public Undo {
        marked = List.copyOf(marked);
    }
}
