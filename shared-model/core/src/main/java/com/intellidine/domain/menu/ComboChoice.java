package com.intellidine.domain.menu;

import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.money.Money;
import org.jspecify.annotations.Nullable;

/// One dish that a guest may have as a part of a combo.
///
/// @param variant null when the dish has none
/// @param supplement on top of the combo's price, not negative
public record ComboChoice(ItemId item, @Nullable VariantId variant, Money supplement) {}
