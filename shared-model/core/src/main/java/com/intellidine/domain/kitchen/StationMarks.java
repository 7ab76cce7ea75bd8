package com.intellidine.domain.kitchen;

import java.util.HashSet;
import java.util.Set;

/// At which of its stations a line is made. A combo is made when each of them is through with its part.
public final class StationMarks {
    private StationMarks() {}

    /// @param all where something of the line is made
    /// @param before where it is made by now
    /// @param station which is through with it, or not after all; empty for all of them
    public static Set<String> after(Set<String> all, Set<String> before, String station, boolean done) {
        if (station.isEmpty()) {
            return done ? all : Set.of();
        }
        Set<String> marks = new HashSet<>(before);
        if (done && all.contains(station)) {
            marks.add(station);
        } else if (!done) {
            marks.remove(station);
        }
        return Set.copyOf(marks);
    }
}
