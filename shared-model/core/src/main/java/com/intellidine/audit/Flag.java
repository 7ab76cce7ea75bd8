package com.intellidine.audit;

import com.intellidine.sync.LogEntry;

/// A fact that stands although somebody was not allowed what it needed.
public record Flag(LogEntry entry, Need need, Why why) {
    /// How that came about.
    public enum Why {
        /// By the staff record that the device knew.
        LACKED,
        /// It had been taken from him where the device could not know.
        LOST_APART
    }
}
