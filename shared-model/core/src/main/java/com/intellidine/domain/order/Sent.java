package com.intellidine.domain.order;

import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TicketId;

/// What the kitchen knows and has done of a line. Keyed by the line: the earliest ticket has it, a repeat changes
/// nothing.
///
/// @param order that the ticket belongs to
/// @param known the quantity that the kitchen was told or acknowledged last, in thousandths; 0 when it knows of the
/// void
/// @param marked the kitchen marked the line by itself
/// @param bumped its ticket was
/// @param served it is at the table
public record Sent(
        TicketId ticket, DailyNumber number, OrderId order, int known, boolean marked, boolean bumped, boolean served) {
    /// Made, as far as the kitchen is concerned.
    public boolean done() {
        return marked || bumped;
    }

    Sent withKnown(int thousandths) {
        return new Sent(ticket, number, order, thousandths, marked, bumped, served);
    }

    Sent withMarked(boolean now) {
        return new Sent(ticket, number, order, known, now, bumped, served);
    }

    Sent withBumped(boolean now) {
        return new Sent(ticket, number, order, known, marked, now, served);
    }

    Sent withServed() {
        return new Sent(ticket, number, order, known, marked, bumped, true);
    }
}
