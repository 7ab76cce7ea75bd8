package com.intellidine.pricing;

import com.intellidine.domain.money.Shares;

/// Splits one amount after the other over the same parts. Each part gets its exact share, down or up to the next paisa,
/// and who came off short gets the odd paisa next time; so the sums stay near their exact shares however many amounts
/// there are.
final class Carry {
    /// What a paisa is counted in while it is owed.
    private static final long PAISA = 1L << 20;

    private final long[] owed;

    Carry(int parts) {
        owed = new long[parts];
    }

    /// @param amount not negative
    /// @param weights of this amount, one for each part: not negative; a part of weight zero gets nothing. One
    ///     of them is positive, or the amount is zero
    long[] split(long amount, long[] weights) {
        long[] parts = new long[weights.length];
        if (amount == 0) {
            return parts;
        }
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        if (amount > Long.MAX_VALUE / sum) {
            return Shares.split(amount, weights);
        }
        boolean[] odd = new boolean[parts.length];
        long left = amount;
        for (int i = 0; i < parts.length; i++) {
            long product = amount * weights[i];
            parts[i] = product / sum;
            left -= parts[i];
            odd[i] = product % sum > 0;
            owed[i] += Shares.portion(product % sum, PAISA, sum);
        }
        for (; left > 0; left--) {
            int next = -1;
            for (int i = 0; i < parts.length; i++) {
                if (odd[i] && (next < 0 || owed[i] > owed[next])) {
                    next = i;
                }
            }
            parts[next]++;
            odd[next] = false;
            owed[next] -= PAISA;
        }
        return parts;
    }
}
