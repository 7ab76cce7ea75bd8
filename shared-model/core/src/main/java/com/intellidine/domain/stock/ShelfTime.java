package com.intellidine.domain.stock;

import java.time.Instant;

/// When something happened at the shelf. Here, and only here, the order of the clocks matters.
///
/// @param at corrected by what the device knows of its clock
/// @param suspect the device's clock is not to be trusted
public record ShelfTime(Instant at, boolean suspect) {}
