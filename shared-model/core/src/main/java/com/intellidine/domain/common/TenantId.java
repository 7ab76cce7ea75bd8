package com.intellidine.domain.common;

import java.util.UUID;

/// A restaurant business; nothing of one is ever visible to another.
public record TenantId(UUID value) {
    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
