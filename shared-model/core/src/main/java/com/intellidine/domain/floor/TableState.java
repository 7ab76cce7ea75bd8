package com.intellidine.domain.floor;

/// How it stands with a table, from empty to paid.
public enum TableState {
    FREE,
    RESERVED_SOON,
    SEATED,
    ORDERED,
    BILLED,
    PAID
}
