package com.intellidine.device.identity;

/// What a device is for.
public enum DeviceKind {
    TERMINAL,
    KITCHEN
}
