package com.intellidine.domain.tenant;

import com.intellidine.domain.common.Percent;
import java.time.LocalDate;

/// One dated rate: from this day on, until a later row of the same class.
///
/// @param half CGST, and the same again as SGST
public record TaxRate(TaxClass taxClass, LocalDate from, Percent half) {}
