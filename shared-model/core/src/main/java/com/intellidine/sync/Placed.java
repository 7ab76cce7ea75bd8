package com.intellidine.sync;

import java.util.List;

/// An event with its place here.
///
/// @param branch of its author's chain, as this node counts them
/// @param chain of its author, with it
public record Placed(LogEntry entry, int branch, Chain chain) {
    public Held held() {
        return new Held(
                entry.envelope().node(),
                branch,
                entry.envelope().seq(),
                entry.envelope().version());
    }

    public static List<LogEntry> entries(List<Placed> placed) {
        return placed.stream().map(Placed::entry).toList();
    }
}
