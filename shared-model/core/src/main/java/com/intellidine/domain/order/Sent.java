package com.intellidine.domain.order;

import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.StationMarks;
import java.util.HashSet;
import java.util.Set;

/// What the kitchen knows and has done of a line. Keyed by the line: the earliest ticket has it, a repeat changes
/// nothing.
///
/// @param order that the ticket belongs to
/// @param known the quantity that the kitchen was told or acknowledged last, in thousandths; 0 when it knows of the
/// void
/// @param marked the kitchen marked the line by itself, at every station that makes something of it
/// @param madeAt the stations that are through with it
/// @param bumped its ticket was
/// @param served it is at the table
/// @param repeats later tickets that name the line too: the kitchen may have worked from one of these
public record Sent(
        TicketId ticket,
        DailyNumber number,
        OrderId order,
        int known,
        boolean marked,
        Set<String> madeAt,
        boolean bumped,
        boolean served,
        Set<TicketId> repeats) {
    public Sent {
        madeAt = Set.copyOf(madeAt);
        repeats = Set.copyOf(repeats);
    }

    /// The kitchen was told of so much, and has done nothing yet.
    static Sent fresh(TicketId ticket, DailyNumber number, OrderId order, int known) {
        return new Sent(ticket, number, order, known, false, Set.of(), false, false, Set.of());
    }

    /// Made, as far as the kitchen is concerned.
    public boolean done() {
        return marked || bumped;
    }

    /// A station is through with its part, or all of them are.
    public boolean doneAt(String station) {
        return done() || madeAt.contains(station);
    }

    /// Whether it was sent by this ticket, first or once more.
    boolean isBy(TicketId any) {
        return ticket.equals(any) || repeats.contains(any);
    }

    Sent withRepeat(TicketId later) {
        Set<TicketId> more = new HashSet<>(repeats);
        more.add(later);
        return new Sent(ticket, number, order, known, marked, madeAt, bumped, served, more);
    }

    Sent withKnown(int thousandths) {
        return new Sent(ticket, number, order, thousandths, marked, madeAt, bumped, served, repeats);
    }

    /// @param all where something of the line is made
    /// @param station whose part it is about; empty for all of it
    Sent withMarked(Set<String> all, String station, boolean on) {
        Set<String> made = StationMarks.after(all, madeAt, station, on);
        return new Sent(ticket, number, order, known, made.equals(all), made, bumped, served, repeats);
    }

    Sent withBumped(boolean now) {
        return new Sent(ticket, number, order, known, marked, madeAt, now, served, repeats);
    }

    Sent withServed() {
        return new Sent(ticket, number, order, known, marked, madeAt, bumped, true, repeats);
    }
}
