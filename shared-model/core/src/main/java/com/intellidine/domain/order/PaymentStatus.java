package com.intellidine.domain.order;

/// How far an order is paid, derived from its bills and payments.
public enum PaymentStatus {
    UNPAID,
    PARTIAL,
    PAID,
    REFUNDED;

    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
