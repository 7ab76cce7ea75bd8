package com.intellidine.domain.order;

/// How the guest gets the food.
public enum OrderType {
    DINE_IN,
    TAKEAWAY
}
