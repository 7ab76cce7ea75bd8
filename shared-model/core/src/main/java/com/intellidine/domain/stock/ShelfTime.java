package com.intellidine.domain.stock;

import com.intellidine.domain.common.Stamp;
import java.time.Instant;

/// When something happened at the shelf. Here, and only here, the order of the clocks matters.
///
/// @param at corrected by what the device knows of its clock
/// @param suspect the device's clock is not to be trusted
public record ShelfTime(Instant at, boolean suspect) {
    /// Of a sale, which says nothing of the shelf: as it was written.
    static ShelfTime of(Stamp stamp) {
        return new ShelfTime(stamp.at(), stamp.suspect());
    }
}
