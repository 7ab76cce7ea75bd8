package com.intellidine.domain.common;

import java.util.UUID;

/// A category of the menu.
public record CategoryId(UUID value) {
    public static CategoryId of(String text) {
        return new CategoryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
