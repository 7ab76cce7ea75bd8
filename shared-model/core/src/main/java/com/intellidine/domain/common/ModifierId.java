package com.intellidine.domain.common;

import java.util.UUID;

/// One choice of a modifier group: "Extra cheese".
public record ModifierId(UUID value) {
    public static ModifierId of(String text) {
        return new ModifierId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
