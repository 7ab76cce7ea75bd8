package com.intellidine.domain.kitchen;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a ticket captured of a line when it was sent.
///
/// @param revision of the line that was sent
/// @param name in the kitchen's words
/// @param localName in the house's second language, or empty
/// @param station where it is made, unless it is a combo
/// @param parts the dishes of a combo, each made at a station of its own; none for a plain dish
/// @param modifiers each as the kitchen reads it: `2 × Extra cheese`
/// @param course 0 for none
/// @param seat 0 for the whole table
/// @param possibleDuplicate sent by a device that could not reach the one that added it
public record TicketLine(
        LineId line,
        int revision,
        Quantity quantity,
        String name,
        String localName,
        String station,
        List<Part> parts,
        List<String> modifiers,
        String note,
        String allergyNote,
        int course,
        int seat,
        boolean parcel,
        boolean possibleDuplicate) {
    /// A dish to make.
    ///
    /// @param name in the kitchen's words
    public record Part(String name, String station) {}

    public TicketLine {
        parts = List.copyOf(parts);
        modifiers = List.copyOf(modifiers);
    }

    /// A dish without any wish.
    public static TicketLine plain(LineId line, int revision, Quantity quantity, String name, String station) {
        return new TicketLine(
                line, revision, quantity, name, "", station, List.of(), List.of(), "", "", 0, 0, false, false);
    }

    /// The dishes that are to be made: the parts of a combo, else the dish itself.
    public List<Part> dishes() {
        return parts.isEmpty() ? List.of(new Part(name, station)) : parts;
    }

    /// Of those the ones that are made at a station.
    public List<Part> dishesAt(String where) {
        return dishes().stream().filter(part -> part.station().equals(where)).toList();
    }

    /// Where something of it is made, in the order of its dishes.
    public Set<String> stations() {
        if (parts.isEmpty()) {
            return Set.of(station);
        }
        Set<String> stations = new LinkedHashSet<>();
        parts.forEach(part -> stations.add(part.station()));
        return Collections.unmodifiableSet(stations);
    }
}
