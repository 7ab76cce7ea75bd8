package com.intellidine.domain.tenant;

/// What a person may do on a device.
public enum Permission {
    TAKE_ORDERS,
    TAKE_MONEY,
    CANCEL_ORDERS,
    WORK_KITCHEN,
    /// Say that a dish is sold out, and that it is back.
    MARK_SOLD_OUT,
    /// Take off what the kitchen had.
    VOID_LINES,
    /// Give away by the house.
    COMP,
    /// Discounts by hand, up to the person's own limit.
    DISCOUNT,
    OPEN_PRICE,
    REFUND,
    CANCEL_BILLS,
    /// Let a guest pay later.
    GIVE_CREDIT,
    /// Cash that moves without a sale.
    OPEN_DRAWER,
    RUN_SHIFT,
    /// See what a till should hold, and close another one's.
    AUDIT_SHIFT,
    OPEN_DAY,
    CLOSE_DAY,
    TAKE_RESERVATIONS,
    EDIT_CUSTOMERS,
    FORGET_CUSTOMERS,
    EDIT_MENU,
    EDIT_TABLES,
    EDIT_STAFF,
    EDIT_STOCK,
    COUNT_STOCK,
    EDIT_RULES,
    EDIT_SETTINGS,
    SEE_REPORTS,
    SEE_AUDIT,
    /// Allow another what he may not do by himself.
    APPROVE
}
