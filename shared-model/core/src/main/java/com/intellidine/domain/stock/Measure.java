package com.intellidine.domain.stock;

import java.math.BigDecimal;

/// An amount as somebody typed it.
///
/// @param unit a symbol or the name of a pack: `kg`, `crate`
public record Measure(BigDecimal count, String unit) {}
