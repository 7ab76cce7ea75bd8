package com.intellidine.domain.money;

import java.math.BigInteger;
import java.util.Arrays;

/// Exact proportions of whole amounts, in 64 bits where the products fit and in as many as they need where not.
public final class Shares {
    private Shares() {}

    /// Splits a whole in proportion to the weights by largest remainder; ties go to the earlier part. The parts add up
    /// to the whole exactly, and none is more than one away from its exact share.
    ///
    /// @param weights not negative, at least one of them positive
    /// @throws IllegalArgumentException for other weights
    public static long[] split(long whole, long[] weights) {
        long magnitude = Math.absExact(whole);
        long sum = 0;
        long highest = 0;
        boolean fits = true;
        for (long weight : weights) {
            if (weight < 0) {
                throw unfit(weights);
            }
            sum += weight;
            fits &= sum >= 0;
            highest = Math.max(highest, weight);
        }
        if (highest == 0) {
            throw unfit(weights);
        }
        long[] parts = fits && productFits(magnitude, highest)
                ? narrow(magnitude, weights, sum)
                : wide(BigInteger.valueOf(magnitude), weights);
        if (whole < 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = -parts[i];
            }
        }
        return parts;
    }

    private static IllegalArgumentException unfit(long[] weights) {
        return new IllegalArgumentException(
                "weights must not be negative and not all zero: " + Arrays.toString(weights));
    }

    private static boolean productFits(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0;
    }

    private static long[] narrow(long whole, long[] weights, long sum) {
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long left = whole;
        for (int i = 0; i < parts.length; i++) {
            long product = whole * weights[i];
            parts[i] = product / sum;
            remainders[i] = product - parts[i] * sum;
            left -= parts[i];
        }
        if (left == 0) {
            return parts;
        }
        long[] sorted = remainders.clone();
        Arrays.sort(sorted);
        long least = sorted[sorted.length - (int) left];
        for (int i = 0; i < parts.length; i++) {
            if (remainders[i] > least) {
                parts[i]++;
                left--;
            }
        }
        for (int i = 0; left > 0; i++) {
            if (remainders[i] == least) {
                parts[i]++;
                left--;
            }
        }
        return parts;
    }

    private static long[] wide(BigInteger whole, long[] weights) {
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            sum = sum.add(BigInteger.valueOf(weight));
        }
        long[] parts = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        long left = whole.longValueExact();
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] share = whole.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum);
            parts[i] = share[0].longValueExact();
            remainders[i] = share[1];
            left -= parts[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < parts.length; i++) {
                if (remainders[i].compareTo(remainders[largest]) > 0) {
                    largest = i;
                }
            }
            parts[largest]++;
            remainders[largest] = BigInteger.valueOf(-1);
        }
        return parts;
    }

    /// `whole × numerator / denominator` to the nearest, halves up.
    ///
    /// @param whole not negative
    /// @param numerator not negative
    /// @param denominator positive
    /// @throws ArithmeticException when the result needs more than 64 bits
    public static long portion(long whole, long numerator, long denominator) {
        if (productFits(whole, numerator)) {
            long product = whole * numerator;
            long quotient = product / denominator;
            long remainder = product - quotient * denominator;
            return remainder >= denominator - remainder ? quotient + 1 : quotient;
        }
        BigInteger twice = BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(numerator))
                .shiftLeft(1)
                .add(BigInteger.valueOf(denominator));
        return twice.divide(BigInteger.valueOf(denominator).shiftLeft(1)).longValueExact();
    }
}
