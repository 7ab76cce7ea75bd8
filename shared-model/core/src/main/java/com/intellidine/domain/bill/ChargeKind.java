package com.intellidine.domain.bill;

/// What is charged beside the dishes.
public enum ChargeKind {
    /// Part of the restaurant's supply, taxed like it.
    PACKING,
    /// Part of the restaurant's supply, taxed like it.
    DELIVERY,
    /// Only where the guest agrees, taken off when he asks, and outside the value that is taxed (guidelines of the
    /// Central Consumer Protection Authority, 4 July 2022).
    SERVICE;

    /// Whether it is set on the order before it is billed; all else is agreed to when the bill is drawn up.
    public boolean setOnOrder() {
        return this != SERVICE;
    }
}
