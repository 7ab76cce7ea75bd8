package com.intellidine.domain.common;

import java.util.UUID;

/// A group of modifiers: "Spice level", "Add-ons".
public record ModifierGroupId(UUID value) {
    public static ModifierGroupId of(String text) {
        return new ModifierGroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
