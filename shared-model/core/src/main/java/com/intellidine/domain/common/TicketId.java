package com.intellidine.domain.common;

import java.util.UUID;

/// A ticket sent to the kitchen.
public record TicketId(UUID value) {
    public static TicketId of(String text) {
        return new TicketId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
