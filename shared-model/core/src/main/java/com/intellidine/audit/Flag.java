package com.intellidine.audit;

import com.intellidine.domain.common.StaffId;
import com.intellidine.sync.Envelope;
import com.intellidine.sync.LogEntry;
import java.util.function.Function;

/// A fact that stands although somebody was not allowed what it needed.
public record Flag(LogEntry entry, Need need, Why why) {
    /// How that came about.
    public enum Why {
        /// By the staff record that the device knew.
        LACKED,
        /// It had been taken from him where the device could not know.
        LOST_APART
    }

    /// For the manager.
    ///
    /// @param names of the staff
    public String sentence(Function<StaffId, String> names) {
        Envelope envelope = entry.envelope();
        String who = names.apply(need.person());
        String what = envelope.type() + " (event " + envelope.seq() + " of node " + envelope.node() + ")";
        return switch (why) {
            case LACKED -> who + " was not allowed " + what + ".";
            case LOST_APART -> who + " was no longer allowed " + what + ", which the device could not know.";
        };
    }
}
