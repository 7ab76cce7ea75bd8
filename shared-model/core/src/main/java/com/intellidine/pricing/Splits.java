package com.intellidine.pricing;

import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import com.intellidine.pricing.SplitAnswer.Parts;
import com.intellidine.pricing.SplitAnswer.Refused;
import com.intellidine.pricing.SplitAnswer.SplitRefusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Splits a bill into parts that add up to it to the paisa: lines, discounts, charges, taxes, round off and
/// total. Where the whole comes to whole rupees, so does every part (but for amounts that were asked for).
public final class Splits {
    private Splits() {}

    public static SplitAnswer evenly(Priced whole, int parts) {
        if (parts < 2 || parts > Limits.BILL_PARTS_MAX) {
            return new Refused(new SplitRefusal.PartsOutOfRange(parts));
        }
        long[] weights = new long[parts];
        Arrays.fill(weights, 1);
        Partition partition = new Partition(whole, parts);
        partition.cutAll(weights);
        partition.cutCharges();
        return new Parts(partition.done(null));
    }

    /// @param amounts what each is to pay; together the total
    public static SplitAnswer byAmounts(Priced whole, List<Money> amounts) {
        if (amounts.size() < 2 || amounts.size() > Limits.BILL_PARTS_MAX) {
            return new Refused(new SplitRefusal.PartsOutOfRange(amounts.size()));
        }
        long total = whole.totals().total().minor();
        boolean inRange = amounts.stream().allMatch(amount -> amount.minor() > 0 && amount.minor() <= total);
        if (!inRange || !Money.sum(amounts).equals(whole.totals().total())) {
            return new Refused(new SplitRefusal.AmountsDiffer());
        }
        long[] weights = amounts.stream().mapToLong(Money::minor).toArray();
        Partition partition = new Partition(whole, weights.length);
        partition.cutAll(weights);
        partition.cutCharges(weights);
        return new Parts(partition.done(weights));
    }

    /// @param groups of lines, one for each part; lines in none of them are one part more, at the end
    public static SplitAnswer byLines(Priced whole, List<Set<LineId>> groups) {
        return byQuantities(
                whole,
                groups.stream()
                        .map(group -> whole.lines().stream()
                                .filter(line -> group.contains(line.line()))
                                .collect(Collectors.toMap(BillLine::line, BillLine::quantity)))
                        .toList(),
                groups);
    }

    /// By who sits where. A line of no seat is shared evenly by all seats.
    ///
    /// @param seats of lines, from 1
    public static SplitAnswer bySeats(Priced whole, Map<LineId, Integer> seats) {
        int[] taken = whole.lines().stream()
                .mapToInt(line -> seats.getOrDefault(line.line(), 0))
                .filter(seat -> seat > 0)
                .distinct()
                .sorted()
                .toArray();
        if (taken.length < 2 || taken.length > Limits.BILL_PARTS_MAX) {
            return new Refused(new SplitRefusal.PartsOutOfRange(taken.length));
        }
        Partition partition = new Partition(whole, taken.length);
        for (BillLine line : whole.lines()) {
            int seat = seats.getOrDefault(line.line(), 0);
            long[] weights = new long[taken.length];
            for (int part = 0; part < weights.length; part++) {
                weights[part] = seat <= 0 || seat == taken[part] ? 1 : 0;
            }
            partition.cut(line, weights, null);
        }
        partition.cutCharges();
        return new Parts(partition.done(null));
    }

    /// @param portions how much of which line each part is; what is in none of them is one part more, at the end
    public static SplitAnswer byQuantities(Priced whole, List<Map<LineId, Quantity>> portions) {
        return byQuantities(whole, portions, portions.stream().map(Map::keySet).toList());
    }

    private static SplitAnswer byQuantities(
            Priced whole, List<Map<LineId, Quantity>> portions, List<Set<LineId>> named) {
        @Nullable SplitRefusal refusal = refusal(whole, portions, named);
        if (refusal != null) {
            return new Refused(refusal);
        }
        boolean rest = whole.lines().stream().anyMatch(line -> left(line, portions) > 0);
        int parts = portions.size() + (rest ? 1 : 0);
        Partition partition = new Partition(whole, parts);
        for (BillLine line : whole.lines()) {
            @Nullable Quantity[] quantities = new @Nullable Quantity[parts];
            long[] weights = new long[parts];
            for (int part = 0; part < portions.size(); part++) {
                quantities[part] = portions.get(part).get(line.line());
            }
            int left = left(line, portions);
            if (left > 0) {
                quantities[parts - 1] = new Quantity(left);
            }
            for (int part = 0; part < parts; part++) {
                @Nullable Quantity quantity = quantities[part];
                weights[part] = quantity == null ? 0 : quantity.thousandths();
            }
            partition.cut(line, weights, quantities);
        }
        partition.cutCharges();
        return new Parts(partition.done(null));
    }

    private static @Nullable SplitRefusal refusal(
            Priced whole, List<Map<LineId, Quantity>> portions, List<Set<LineId>> named) {
        if (portions.isEmpty() || portions.size() > Limits.BILL_PARTS_MAX) {
            return new SplitRefusal.PartsOutOfRange(portions.size());
        }
        Set<LineId> known = whole.lines().stream().map(BillLine::line).collect(Collectors.toSet());
        if (named.stream().anyMatch(group -> !known.containsAll(group))) {
            return new SplitRefusal.UnknownLine();
        }
        if (portions.stream().anyMatch(Map::isEmpty)) {
            return new SplitRefusal.NothingInPart();
        }
        for (BillLine line : whole.lines()) {
            if (left(line, portions) < 0) {
                return new SplitRefusal.MoreThanThere(line.name());
            }
        }
        return null;
    }

    private static int left(BillLine line, List<Map<LineId, Quantity>> portions) {
        long left = line.quantity().thousandths();
        for (Map<LineId, Quantity> part : portions) {
            @Nullable Quantity quantity = part.get(line.line());
            left -= quantity == null ? 0 : quantity.thousandths();
        }
        return (int) Math.max(-1, left);
    }
}
