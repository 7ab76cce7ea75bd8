package com.intellidine.domain.payment;

/// What was handed over.
public enum Tender {
    CASH
}
