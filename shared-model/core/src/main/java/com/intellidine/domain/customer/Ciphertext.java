package com.intellidine.domain.customer;

/// What only the holder of the customer's key can read. Opaque to the core.
///
/// @param text in base64, never empty
public record Ciphertext(String text) {
    public Ciphertext {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a ciphertext is never empty");
        }
    }

    /// Not for a log, although nobody could read it.
    @Override
    public String toString() {
        return "ciphertext of " + text.length() + " characters";
    }
}
