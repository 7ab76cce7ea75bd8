package com.intellidine.domain.common;

import java.util.UUID;

/// One session of a till, from float to count.
public record ShiftId(UUID value) {
    public static ShiftId of(String text) {
        return new ShiftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
