package com.intellidine.domain.tenant;

/// What a person may do on a device.
public enum Permission {
    TAKE_ORDERS,
    TAKE_MONEY,
    CANCEL_ORDERS,
    WORK_KITCHEN,
    EDIT_MENU
}
