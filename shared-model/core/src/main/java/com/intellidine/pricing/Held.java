package com.intellidine.pricing;

import com.intellidine.domain.money.Shares;

/// Splits tax that is inside prices, so that no price bears more tax than it holds. It matters only for prices
/// of a paisa or two: elsewhere it is the largest remainder.
final class Held {
    private Held() {}

    /// @param heads how many times each share is in its price
    /// @return shares that add up to the amount, or to less where the prices can't hold it
    static long[] split(long amount, long[] prices, int heads) {
        long[] shares = Shares.split(amount, prices);
        long excess = 0;
        for (int i = 0; i < shares.length; i++) {
            long room = prices[i] / heads;
            if (shares[i] > room) {
                excess += shares[i] - room;
                shares[i] = room;
            }
        }
        for (int i = 0; i < shares.length && excess > 0; i++) {
            long more = Math.min(excess, prices[i] / heads - shares[i]);
            shares[i] += more;
            excess -= more;
        }
        return shares;
    }
}
