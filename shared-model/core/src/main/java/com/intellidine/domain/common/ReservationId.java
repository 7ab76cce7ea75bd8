package com.intellidine.domain.common;

import java.util.UUID;

/// A reservation.
public record ReservationId(UUID value) {
    public static ReservationId of(String text) {
        return new ReservationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
