package com.intellidine.pos.order;

import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.menu.Diet;

/// A dish in the grid.
///
/// @param price before tax, or `Sold out`
/// @param count how many of it are on the order
public record DishCell(ItemId item, String code, String name, String price, Diet diet, boolean soldOut, int count) {}
