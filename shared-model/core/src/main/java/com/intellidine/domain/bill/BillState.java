package com.intellidine.domain.bill;

/// How a bill stands: what is owed for it against what was taken for it and not given back.
public enum BillState {
    UNPAID,
    PARTLY_PAID,
    SETTLED,
    /// A task for the manager, with the exact amount.
    OVERPAID,
    /// It keeps its number. Money that was taken for it apart is a task, too.
    CANCELLED
}
