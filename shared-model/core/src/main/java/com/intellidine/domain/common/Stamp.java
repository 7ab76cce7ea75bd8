package com.intellidine.domain.common;

import java.time.Instant;

/// Who did it and when. The time is for people and reports, never for order; at the shelf alone it has a say.
///
/// @param at by the clock of the device, corrected by what the device knows of it
/// @param suspect the clock is not to be trusted
public record Stamp(StaffId actor, Instant at, boolean suspect) {
    /// By a clock against which nothing speaks.
    public Stamp(StaffId actor, Instant at) {
        this(actor, at, false);
    }
}
