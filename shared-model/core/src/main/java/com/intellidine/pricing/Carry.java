package com.intellidine.pricing;

import com.intellidine.domain.money.Shares;
import java.util.Arrays;

/// Splits one amount after the other over the same parts. Each part gets its exact share, down or up to the next paisa,
/// and who came off short gets the odd paisa next time; so the sums stay near their exact shares however many amounts
/// there are.
final class Carry {
    private final long[] weights;
    private final long sum;
    private final long[] owed;

    /// @param weights not negative, at least one of them positive; a part of weight zero gets nothing
    Carry(long[] weights) {
        this.weights = weights.clone();
        sum = Arrays.stream(weights).sum();
        owed = new long[weights.length];
    }

    /// @param amount not negative
    long[] split(long amount) {
        if (amount > Long.MAX_VALUE / sum) {
            return Shares.split(amount, weights);
        }
        long[] parts = new long[weights.length];
        boolean[] odd = new boolean[weights.length];
        long left = amount;
        for (int i = 0; i < parts.length; i++) {
            long product = amount * weights[i];
            parts[i] = product / sum;
            left -= parts[i];
            odd[i] = product % sum > 0;
            owed[i] += product % sum;
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
            owed[next] -= sum;
        }
        return parts;
    }
}
