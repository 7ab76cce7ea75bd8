package com.intellidine.domain.menu;

import com.intellidine.domain.common.ModifierGroupId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.money.Money;

/// A modifier as a line captures it; no edit of the menu touches it afterwards.
///
/// @param price of one
/// @param count how often it was taken, from 1
public record ChosenModifier(ModifierGroupId group, ModifierId modifier, String name, Money price, int count) {}
