package com.intellidine.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The identity of an event: SHA-256 over its bytes, 64 lower-case hexadecimal digits.
public record EventHash(String hex) implements Comparable<EventHash> {
    private static final int DIGITS = 64;

    /// Never fed, only cloned, which takes a fraction of the time that asking the providers for one does.
    private static final MessageDigest UNFED = sha256();

    public EventHash {
        if (!isHash(hex)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + hex);
        }
    }

    private static boolean isHash(String text) {
        if (text.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    public static EventHash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static EventHash of(byte[] bytes) {
        try {
            return new EventHash(HexFormat.of().formatHex(((MessageDigest) UNFED.clone()).digest(bytes)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(EventHash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
