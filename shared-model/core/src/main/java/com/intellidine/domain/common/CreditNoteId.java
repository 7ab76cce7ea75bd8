package com.intellidine.domain.common;

import java.util.UUID;

/// A credit note.
public record CreditNoteId(UUID value) {
    public static CreditNoteId of(String text) {
        return new CreditNoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
