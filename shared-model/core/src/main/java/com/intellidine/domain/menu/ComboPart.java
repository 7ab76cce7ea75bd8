package com.intellidine.domain.menu;

import java.util.List;

/// A part of a combo: "one drink of these three".
///
/// @param name for people: `Drink`
/// @param count how many the guest has of it, from 1; the same dish may be taken more than once
public record ComboPart(String name, int count, List<ComboChoice> choices) {
    public ComboPart {
        choices = List.copyOf(choices);
    }
}
