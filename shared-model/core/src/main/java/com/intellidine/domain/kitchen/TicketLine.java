package com.intellidine.domain.kitchen;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;
import java.util.List;

/// What a ticket captured of a line when it was sent.
///
/// @param revision of the line that was sent
/// @param name in the kitchen's words
/// @param station where it is made
/// @param modifiers each as the kitchen reads it: the dishes of a combo, then `2 × Extra cheese`
/// @param course 0 for none
/// @param seat 0 for the whole table
/// @param possibleDuplicate sent by a device that could not reach the one that added it
public record TicketLine(
        LineId line,
        int revision,
        Quantity quantity,
        String name,
        String station,
        List<String> modifiers,
        String note,
        String allergyNote,
        int course,
        int seat,
        boolean parcel,
        boolean possibleDuplicate) {
    public TicketLine {
        modifiers = List.copyOf(modifiers);
    }

    /// A dish without any wish.
    public static TicketLine plain(LineId line, int revision, Quantity quantity, String name, String station) {
        return new TicketLine(line, revision, quantity, name, station, List.of(), "", "", 0, 0, false, false);
    }
}
