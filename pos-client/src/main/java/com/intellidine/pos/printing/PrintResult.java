package com.intellidine.pos.printing;

/// What became of a slip that did not fail.
public enum PrintResult {
    /// The printer has taken every byte. One that answers about its state had paper before and after; of one that never
    /// answers nobody can know more.
    SENT,
    /// Nothing was printed, because this device has no printer. Not an error: many tablets have none.
    NO_PRINTER
}
