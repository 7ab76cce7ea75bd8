package com.intellidine.domain.stock;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.Known;
import java.time.Instant;

/// A fact that changes what is on the shelf: a sale, a purchase, wastage.
///
/// @param thousandths added, or taken away when negative
/// @param known what the device knew, as far as the fact can tell: which counts came before it
/// @param at the corrected time
/// @param suspect the device's clock is not to be trusted
public record Change(Fact.Id id, long thousandths, Known known, Instant at, boolean suspect) {}
