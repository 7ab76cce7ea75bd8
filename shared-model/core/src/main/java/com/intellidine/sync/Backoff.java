package com.intellidine.sync;

/// How long to let a peer be after attempts that failed: twice as long each time, up to a bound, and never in step with
/// the other devices that lost the same peer at the same moment.
///
/// @param firstMs the shortest pause
/// @param maxMs the longest pause
public record Backoff(long firstMs, long maxMs) {
    public static final Backoff LAN = new Backoff(100, 5_000);
    public static final Backoff SERVER = new Backoff(100, 15_000);

    /// For a peer that answers that it does not accept this device: only a person can change that.
    public static final Backoff REFUSED = new Backoff(5_000, 30_000);

    /// A throw of the dice is a number from 0 up to, not including, this.
    public static final int DICE_SIDES = 1_000;

    private static final int DOUBLINGS_MAX = 20;

    public Backoff {
        if (firstMs < 1 || maxMs < firstMs) {
            throw new IllegalArgumentException("a pause of " + firstMs + " to " + maxMs + " ms");
        }
    }

    /// @param failures how many attempts in a row have failed, at least 1
    /// @param dice drawn anew for each pause
    public long pauseMs(int failures, int dice) {
        long longest = Math.min(maxMs, firstMs << Math.clamp(failures, 1, DOUBLINGS_MAX));
        long shortest = Math.max(firstMs, longest / 2);
        return shortest + (longest - shortest) * dice / DICE_SIDES;
    }
}
