package com.intellidine.server.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The checksum that stands in each row which does not follow from the log, so that the audit sees when a value was
/// changed by hand. It guards against damage and slips, not against someone who can compute it too.
public final class Checksum {
    private Checksum() {}

    /// @param values of all other columns, in the order of the table
    public static String of(@Nullable Object... values) {
        return of(Arrays.asList(values));
    }

    public static String of(List<? extends @Nullable Object> values) {
        StringBuilder text = new StringBuilder();
        for (@Nullable Object value : values) {
            if (value == null) {
                text.append("- ");
            } else {
                String said = canonical(value);
                text.append(said.length()).append(':').append(said).append(' ');
            }
        }
        return sha256(text.toString());
    }

    private static String canonical(Object value) {
        // The database keeps microseconds.
        return value instanceof Instant instant
                ? instant.truncatedTo(ChronoUnit.MICROS).toString()
                : value.toString();
    }

    /// 64 lower-case hexadecimal digits.
    public static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
