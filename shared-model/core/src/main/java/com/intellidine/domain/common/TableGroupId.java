package com.intellidine.domain.common;

import java.util.UUID;

/// Tables that stand together.
public record TableGroupId(UUID value) {
    public static TableGroupId of(String text) {
        return new TableGroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
