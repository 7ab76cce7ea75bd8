package com.intellidine.sync;

/// Why a call to a peer brought nothing.
public enum Trouble {
    /// No answer, or none in time.
    UNREACHABLE,
    /// It answered that it does not accept this device.
    REFUSED,
    /// It answered an error, or what can't be read or stored here.
    UNUSABLE
}
