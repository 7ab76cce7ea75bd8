package com.intellidine.domain.order;

/// The workflow of the source, derived from facts; nobody sets it.
public enum OrderStatus {
    PENDING,
    PREPARING,
    READY,
    COMPLETED,
    CANCELLED;

    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
