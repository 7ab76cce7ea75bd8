package com.intellidine.domain.menu;

import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.VariantId;
import org.jspecify.annotations.Nullable;

/// What a guest takes as one part of a combo.
///
/// @param part its place among the combo's parts, from 0
public record ComboPick(int part, ItemId item, @Nullable VariantId variant) {}
