package com.intellidine.domain.shift;

/// Why cash moves without a sale.
public enum CashMove {
    /// To the safe, so that less lies in the drawer.
    DROP,
    /// For milk, for a taxi.
    PAY_OUT,
    /// Change from the bank.
    PAY_IN,
    /// None does: the drawer was opened without a sale, to change a note.
    NO_SALE
}
