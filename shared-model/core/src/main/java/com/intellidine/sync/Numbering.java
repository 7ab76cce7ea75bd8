package com.intellidine.sync;

/// What devices number, each in a series of its own.
public enum Numbering {
    /// Per day; the period is the ISO date.
    ORDER,
    /// Per day; the period is the ISO date.
    TICKET,
    /// Per financial year; the period is the year in which it begins.
    INVOICE,
    /// Of bills under the state's law; per financial year.
    VAT_INVOICE,
    /// Per financial year.
    CREDIT_NOTE
}
