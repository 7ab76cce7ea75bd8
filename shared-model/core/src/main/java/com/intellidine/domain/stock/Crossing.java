package com.intellidine.domain.stock;

import com.intellidine.domain.common.Fact;
import java.time.Instant;

/// The fact at which an item fell below its reorder level, having been at it or above: the purchase that was sold
/// out, the count that found less, or the edit that asked for more. A fact stands here once at most.
///
/// @param level after the fact, in thousandths of the base unit
/// @param reorderLevel as it stood at the fact
public record Crossing(Fact.Id fact, long level, Amount reorderLevel, Instant at) {}
