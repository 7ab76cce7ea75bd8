package com.intellidine.domain.customer;

import java.util.regex.Pattern;

/// What only the holder of the customer's key can read. Opaque to the core.
///
/// @param text in base64 or base64url, never empty
public record Ciphertext(String text) {
    /// A name in the clear has a space or a letter of another script sooner or later.
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_=-]+");

    public Ciphertext {
        if (!isOne(text)) {
            throw new IllegalArgumentException("a ciphertext is base64 and never empty");
        }
    }

    public static boolean isOne(String text) {
        return BASE64.matcher(text).matches();
    }

    /// Not for a log, although nobody could read it.
    @Override
    public String toString() {
        return "ciphertext of " + text.length() + " characters";
    }
}
