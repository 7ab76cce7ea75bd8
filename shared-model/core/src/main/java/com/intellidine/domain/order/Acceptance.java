package com.intellidine.domain.order;

/// What became of a guest's own order. The server alone decides it, once.
public enum Acceptance {
    REQUESTED,
    ACCEPTED,
    REFUSED,
    EXPIRED;

    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
