package com.intellidine.domain.common;

import java.util.UUID;

/// An order.
public record OrderId(UUID value) {
    public static OrderId of(String text) {
        return new OrderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
