package com.intellidine.domain.common;

import java.util.UUID;

/// A payment, minted where the money was taken: a repeat is the same payment.
public record PaymentId(UUID value) {
    public static PaymentId of(String text) {
        return new PaymentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
