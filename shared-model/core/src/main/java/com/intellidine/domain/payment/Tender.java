package com.intellidine.domain.payment;

/// What was handed over.
public enum Tender {
    CASH,
    /// By the guest's phone; the cashier or the bank confirms it.
    UPI,
    /// On a terminal of its own, known here by its reference.
    CARD,
    /// Through the gateway, which confirms it.
    RAZORPAY,
    /// Put on the guest's account (khata).
    CREDIT;

    /// Whether the bank, the slip or the gateway has a reference by which this money is known.
    public boolean referenced() {
        return switch (this) {
            case UPI, CARD, RAZORPAY -> true;
            case CASH, CREDIT -> false;
        };
    }
}
