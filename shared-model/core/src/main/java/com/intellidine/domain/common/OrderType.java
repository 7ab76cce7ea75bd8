package com.intellidine.domain.common;

/// How the guest gets the food.
public enum OrderType {
    DINE_IN,
    TAKEAWAY
}
