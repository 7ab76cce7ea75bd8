package com.intellidine.domain.menu;

import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.money.Money;

/// Something a guest may choose with a dish: extra butter, less spicy.
///
/// @param price on top of the dish's, not negative
/// @param byDefault chosen unless the guest says otherwise
/// @param available false when it is sold out ("86")
/// @param position rank in its group, ascending
public record Modifier(
        ModifierId id, String name, Money price, boolean byDefault, boolean available, int position, boolean deleted) {}
