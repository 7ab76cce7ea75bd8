package com.intellidine.verification.bench;

import com.intellidine.verification.site.Child;
import java.util.Locale;

/// How many events a terminal has taken in since a moment, its own included.
///
/// @param at in nanoseconds
record Traffic(long events, long at) {
    private static final double NANOS_PER_SECOND = 1e9;

    static Traffic at(Child terminal) {
        return new Traffic(Long.parseLong(terminal.ask("events", House.ANSWER_MAX)), System.nanoTime());
    }

    /// @return `140 events/s`
    String since(Child terminal) {
        Traffic now = at(terminal);
        return String.format(Locale.ROOT, "%.0f events/s", (now.events - events) * NANOS_PER_SECOND / (now.at - at));
    }

    /// @return `6327 events held`
    static String held(Child terminal) {
        return at(terminal).events + " events held";
    }
}
