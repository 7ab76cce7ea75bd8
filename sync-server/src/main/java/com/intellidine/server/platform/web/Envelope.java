package com.intellidine.server.platform.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What stands around every JSON answer of the API.
public final class Envelope {
    private Envelope() {}

    /// @param data may be null
    public record Success(boolean success, @Nullable Object data, String message, Instant timestamp) {
        public static Success of(@Nullable Object data, Instant now) {
            return new Success(true, data, "Success", now);
        }
    }

    /// @param error one word for programs
    /// @param message a sentence for people
    /// @param traceId stands in the server's log beside the cause
    public record Failure(
            boolean success, String error, String message, Instant timestamp, int statusCode, String traceId) {
        public static Failure of(int status, String error, String message, Instant now, String traceId) {
            return new Failure(false, error, message, now, status, traceId);
        }
    }
}
