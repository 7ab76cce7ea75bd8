package com.intellidine.domain.common;

import java.util.UUID;

/// A person who signs in. Also names the server when it writes on its own account.
public record StaffId(UUID value) {
    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
