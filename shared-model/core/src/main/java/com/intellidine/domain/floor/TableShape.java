package com.intellidine.domain.floor;

/// How a table looks on the plan.
public enum TableShape {
    SQUARE,
    ROUND,
    LONG
}
