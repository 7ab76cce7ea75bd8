package com.intellidine.receipt;

/// Where a text stands in the width that it is given.
public enum Align {
    LEFT,
    CENTRE,
    RIGHT
}
