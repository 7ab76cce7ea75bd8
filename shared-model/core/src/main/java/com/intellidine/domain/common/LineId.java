package com.intellidine.domain.common;

import java.util.UUID;

/// One line of an order; belongs for ever to the order that added it.
public record LineId(UUID value) {
    public static LineId of(String text) {
        return new LineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
