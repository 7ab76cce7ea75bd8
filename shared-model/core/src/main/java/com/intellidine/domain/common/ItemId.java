package com.intellidine.domain.common;

import java.util.UUID;

/// A dish or drink on the menu.
public record ItemId(UUID value) {
    public static ItemId of(String text) {
        return new ItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
