package com.intellidine.domain.common;

import java.util.UUID;

/// A part of the floor: "Garden".
public record SectionId(UUID value) {
    public static SectionId of(String text) {
        return new SectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
