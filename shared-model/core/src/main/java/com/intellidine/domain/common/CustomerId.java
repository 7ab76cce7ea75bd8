package com.intellidine.domain.common;

import java.util.UUID;

/// A guest who is known by name or phone.
public record CustomerId(UUID value) {
    public static CustomerId of(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
