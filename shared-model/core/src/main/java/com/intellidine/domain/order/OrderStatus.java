package com.intellidine.domain.order;

/// The workflow of the source, derived from facts; nobody sets it.
public enum OrderStatus {
    /// The kitchen has nothing of it yet.
    PENDING,
    /// Paid, and the kitchen has nothing of it yet.
    PAID,
    PREPARING,
    READY,
    SERVED,
    COMPLETED,
    CANCELLED;

    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
