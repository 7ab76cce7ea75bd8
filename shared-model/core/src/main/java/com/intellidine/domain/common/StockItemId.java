package com.intellidine.domain.common;

import java.util.UUID;

/// Something kept in stock: flour, cola bottles.
public record StockItemId(UUID value) {
    public static StockItemId of(String text) {
        return new StockItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
