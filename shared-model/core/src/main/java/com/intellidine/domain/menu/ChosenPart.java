package com.intellidine.domain.menu;

import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.money.Money;
import org.jspecify.annotations.Nullable;

/// A part of a combo as a line captures it; no edit of the menu touches it afterwards.
///
/// @param name of the dish, with its variant
/// @param supplement on top of the combo's price
public record ChosenPart(
        ItemId item, @Nullable VariantId variant, String name, String kitchenName, String station, Money supplement) {}
