package com.intellidine.domain.common;

import java.util.UUID;

/// A bill; its number for people is an invoice number.
public record BillId(UUID value) {
    public static BillId of(String text) {
        return new BillId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
