package com.intellidine.server.auth;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.intellidine.server.platform.web.ApiFailure;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Passwords by bcrypt. Checking one is slow on purpose, so only a few are checked at a time.
final class Passwords {
    private static final int COST = 10;
    private static final int AT_ONCE_MAX = 2;
    private static final int WAIT_MAX_S = 5;

    /// bcrypt looks at no more; a longer password is refused rather than cut.
    static final int LENGTH_MAX_BYTES = 72;

    private final Semaphore turns = new Semaphore(AT_ONCE_MAX, true);

    /// Checked when there is nobody to check, so that the time of an answer does not tell whether a name exists.
    private final String nobody = hash("nobody has this password");

    static String hash(String password) {
        return BCrypt.withDefaults().hashToString(COST, password.toCharArray());
    }

    String nobody() {
        return nobody;
    }

    boolean matches(String password, String hash) {
        try {
            if (!turns.tryAcquire(WAIT_MAX_S, TimeUnit.SECONDS)) {
                throw new ApiFailure(429, "TooManyRequests", "Too many people sign in at this moment: try again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (ApiFailure) new ApiFailure(503, "Unavailable", "The server is stopping.").initCause(e);
        }
        try {
            return password.getBytes(StandardCharsets.UTF_8).length <= LENGTH_MAX_BYTES
                    && BCrypt.verifyer().verify(password.toCharArray(), hash).verified;
        } finally {
            turns.release();
        }
    }
}
