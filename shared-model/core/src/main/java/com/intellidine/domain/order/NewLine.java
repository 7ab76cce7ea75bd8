package com.intellidine.domain.order;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.menu.Item;
import java.math.BigDecimal;

/// A dish that somebody wants.
///
/// @param item as the menu has it now; the line captures its name and price
public record NewLine(LineId line, Item item, BigDecimal quantity, LineDetails details) {}
