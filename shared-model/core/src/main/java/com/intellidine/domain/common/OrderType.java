package com.intellidine.domain.common;

/// How the guest gets the food.
public enum OrderType {
    DINE_IN,
    TAKEAWAY,
    DELIVERY,
    /// From the guest's own phone.
    MOBILE,
    /// Through a delivery platform.
    AGGREGATOR
}
