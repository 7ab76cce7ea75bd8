package com.intellidine.domain.common;

import java.util.UUID;

/// A variant of a dish: half, full.
public record VariantId(UUID value) {
    public static VariantId of(String text) {
        return new VariantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
