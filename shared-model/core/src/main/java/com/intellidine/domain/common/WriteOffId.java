package com.intellidine.domain.common;

import java.util.UUID;

/// A void or comp, minted where it was made: a repeat is the same one.
public record WriteOffId(UUID value) {
    public static WriteOffId of(String text) {
        return new WriteOffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
