package com.intellidine.pricing.discount;

import com.intellidine.domain.bill.SaleLine;
import com.intellidine.domain.money.Shares;
import java.util.Arrays;
import java.util.List;

/// Discounts that count portions. Only whole portions count; of half a kilo of sweets none does. A portion is
/// worth what is left of its line, shared over the portions; lines are taken as runs, so that a thousand
/// portions cost no more than one.
final class Volume {
    private static final int PORTION = 1_000;

    private final List<SaleLine> lines;
    private final long[] left;
    /// The lines that have whole portions, by what one is worth, the earlier first among equals.
    private final int[] dearestFirst;

    /// @param left what discounts have left of each line; zero where the rule does not cover it
    Volume(List<SaleLine> lines, long[] left) {
        this.lines = lines;
        this.left = left;
        long[] keys = new long[left.length];
        int counting = 0;
        for (int line = 0; line < left.length; line++) {
            if (portions(line) > 0) {
                // A price is far below 2⁶³ divided by any number of lines.
                keys[counting++] = -value(line, 1) * left.length + line;
            }
        }
        Arrays.sort(keys, 0, counting);
        dearestFirst = new int[counting];
        for (int i = 0; i < counting; i++) {
            dearestFirst[i] = (int) Math.floorMod(keys[i], (long) left.length);
        }
    }

    private int portions(int line) {
        return left[line] == 0 ? 0 : lines.get(line).quantity().thousandths() / PORTION;
    }

    /// What some portions of a line are worth now, to the paisa.
    private long value(int line, int portions) {
        return Math.min(
                left[line],
                Shares.portion(
                        left[line],
                        (long) portions * PORTION,
                        lines.get(line).quantity().thousandths()));
    }

    /// The cheapest portions are free.
    long[] buyGetFree(int buy, int free) {
        long[] off = new long[left.length];
        int all = 0;
        for (int line : dearestFirst) {
            all += portions(line);
        }
        int toGive = all / (buy + free) * free;
        for (int i = dearestFirst.length - 1; i >= 0 && toGive > 0; i--) {
            int line = dearestFirst[i];
            int given = Math.min(toGive, portions(line));
            off[line] = value(line, given);
            toGive -= given;
        }
        return off;
    }

    /// Each group of so many, dearest first, for one price.
    long[] bundle(int count, long price) {
        long[] off = new long[left.length];
        int[] inGroup = new int[left.length];
        int missing = count;
        long groupValue = 0;
        for (int i = 0; i < dearestFirst.length; i++) {
            int line = dearestFirst[i];
            int portions = portions(line);
            while (portions > 0) {
                if (missing == count && portions >= count) {
                    int groups = portions / count;
                    long each = value(line, count);
                    if (each > price) {
                        off[line] = Math.min(left[line], off[line] + groups * (each - price));
                    }
                    portions -= groups * count;
                    continue;
                }
                int taken = Math.min(missing, portions);
                inGroup[line] += taken;
                groupValue += value(line, taken);
                missing -= taken;
                portions -= taken;
                if (missing == 0) {
                    give(off, inGroup, groupValue - price);
                    missing = count;
                    groupValue = 0;
                }
            }
        }
        return off;
    }

    private void give(long[] off, int[] inGroup, long saved) {
        long[] weights = new long[inGroup.length];
        for (int line = 0; line < inGroup.length; line++) {
            weights[line] = inGroup[line] == 0 ? 0 : value(line, inGroup[line]);
            inGroup[line] = 0;
        }
        if (saved <= 0) {
            return;
        }
        long[] shares = Shares.split(saved, weights);
        for (int line = 0; line < off.length; line++) {
            off[line] = Math.min(left[line], off[line] + shares[line]);
        }
    }
}
