package com.intellidine.pricing;

import com.intellidine.domain.money.Shares;

/// Splits tax that is inside prices, so that no price bears more tax than it holds. It matters only for prices
/// of a paisa or two: elsewhere it is the largest remainder.
final class Held {
    private Held() {}

    /// @param weights in proportion to which it is shared
    /// @param room how much each price holds
    /// @return shares that add up to the amount, or to less where the prices can't hold it
    static long[] split(long amount, long[] weights, long[] room) {
        long[] shares = Shares.split(amount, weights);
        long excess = 0;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > room[i]) {
                excess += shares[i] - room[i];
                shares[i] = room[i];
            }
        }
        for (int i = 0; i < shares.length && excess > 0; i++) {
            long more = Math.min(excess, room[i] - shares[i]);
            shares[i] += more;
            excess -= more;
        }
        return shares;
    }
}
