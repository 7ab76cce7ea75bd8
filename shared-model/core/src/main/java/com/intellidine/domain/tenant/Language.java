package com.intellidine.domain.tenant;

/// A language of screens and receipts.
public enum Language {
    ENGLISH,
    HINDI
}
