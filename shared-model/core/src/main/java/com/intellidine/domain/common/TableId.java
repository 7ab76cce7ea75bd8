package com.intellidine.domain.common;

import java.util.UUID;

/// A table.
public record TableId(UUID value) {
    public static TableId of(String text) {
        return new TableId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
