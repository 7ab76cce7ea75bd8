package com.intellidine.device.store;

/// When a store that only grows is worth rewriting. A group adds 15 to 35 KB to the file, of which 2 KB live. A rewrite
/// writes what lives once more, so with these factors it adds a third, or a seventh, to what is written anyway.
///
/// @param restMin smallest size in bytes at which it is rewritten in a moment of rest; so that a device with few
///         orders does it once a day and not every hour
/// @param restFactor and how many times as large as what lives it must be
/// @param mustMin smallest size in bytes at which it is rewritten while others wait; an evening does not come so far
/// @param mustFactor and how many times as large as what lives it must be
record Growth(long restMin, int restFactor, long mustMin, int mustFactor) {
    static final Growth DEFAULT = new Growth(64L << 20, 4, 256L << 20, 8);

    /// Measured: what one event takes with all that is folded from it, right after a rewrite.
    private static final long EVENT_BYTES = 2_000;

    /// After an attempt that failed the file must grow by this part of `restMin` before the next, or a full disk would
    /// be tried at each group.
    private static final long RETRY_DIVISOR = 8;

    /// @param size of the file in bytes
    /// @param lives what of it is needed
    boolean worthIt(long size, long lives) {
        return size > Math.max(restMin, restFactor * lives);
    }

    boolean mustBe(long size, long lives) {
        return size > Math.max(mustMin, mustFactor * lives);
    }

    /// @param rewritten size of the file after its last rewrite, 0 when that is not known
    static long lives(long events, long rewritten) {
        return Math.max(EVENT_BYTES * events, rewritten);
    }

    long afterFailure(long size) {
        return size + restMin / RETRY_DIVISOR;
    }
}
