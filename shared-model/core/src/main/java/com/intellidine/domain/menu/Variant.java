package com.intellidine.domain.menu;

import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.money.Money;

/// One size of a dish that comes in several: half, full.
///
/// @param price instead of the dish's own, before tax or with it as the restaurant's prices are
/// @param position rank among the variants, ascending
public record Variant(VariantId id, String name, Money price, int position, boolean deleted) {}
