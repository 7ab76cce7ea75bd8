package com.intellidine.domain.stock;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Known;
import java.time.Instant;

/// What somebody counted on the shelf.
///
/// @param thousandths of the unit, or of a portion
/// @param known what the device knew: all changes in it are in the count
/// @param at the corrected time of counting
/// @param suspect the device's clock is not to be trusted
public record Count(Fact.Id id, long thousandths, Known known, Instant at, boolean suspect) {}
