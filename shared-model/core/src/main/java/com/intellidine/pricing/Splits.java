package com.intellidine.pricing;

import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Shares;
import com.intellidine.pricing.SplitAnswer.Parts;
import com.intellidine.pricing.SplitAnswer.Refused;
import com.intellidine.pricing.SplitAnswer.SplitRefusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Splits a bill into parts, each an invoice of its own: lines, discounts, charges and taxes add up to the
/// bill to the paisa, and so do the totals of parts that were cut by what they come to (evenly, by
/// amounts). Of parts cut by what was eaten, each is rounded to the rupee by itself, see
/// [Partition#nearest].
public final class Splits {
    private static final int PAISE_PER_RUPEE = 100;

    private Splits() {}

    /// In whole rupees, where the bill is, which differ by a rupee at most: 100 in three is 34, 33 and 33.
    /// What stands on each part is cut in that proportion, so that none of it is rounded away.
    public static SplitAnswer evenly(Priced whole, int parts) {
        if (parts < 2 || parts > Limits.BILL_PARTS_MAX) {
            return new Refused(new SplitRefusal.PartsOutOfRange(parts));
        }
        long total = whole.totals().total().minor();
        int unit = total % PAISE_PER_RUPEE == 0 ? PAISE_PER_RUPEE : 1;
        if (total / PAISE_PER_RUPEE < parts) {
            return new Refused(new SplitRefusal.TooLittle());
        }
        long[] weights = new long[parts];
        Arrays.fill(weights, 1);
        long[] amounts = Shares.split(total / unit, weights);
        Arrays.setAll(amounts, part -> amounts[part] * unit);
        return byAmounts(whole, amounts);
    }

    /// @param amounts what each is to pay, a rupee at least; together the total
    public static SplitAnswer byAmounts(Priced whole, List<Money> amounts) {
        @Nullable SplitRefusal refusal = refusal(whole.totals().total(), amounts);
        return refusal == null
                ? byAmounts(whole, amounts.stream().mapToLong(Money::minor).toArray())
                : new Refused(refusal);
    }

    static @Nullable SplitRefusal refusal(Money total, List<Money> amounts) {
        if (amounts.size() < 2 || amounts.size() > Limits.BILL_PARTS_MAX) {
            return new SplitRefusal.PartsOutOfRange(amounts.size());
        }
        boolean inRange = amounts.stream().allMatch(amount -> amount.minor() > 0 && amount.compareTo(total) <= 0);
        if (!inRange || !Money.sum(amounts).equals(total)) {
            return new SplitRefusal.AmountsDiffer();
        }
        return amounts.stream().anyMatch(amount -> amount.minor() < PAISE_PER_RUPEE)
                ? new SplitRefusal.TooLittle()
                : null;
    }

    /// @param amounts above zero, together the total
    static SplitAnswer byAmounts(Priced whole, long[] amounts) {
        Partition partition = new Partition(whole, amounts.length);
        partition.cutAll(amounts);
        partition.cutCharges(amounts);
        return parts(partition.asked(amounts));
    }

    private static SplitAnswer parts(List<Priced> parts) {
        return parts.stream().anyMatch(part -> part.lines().isEmpty())
                ? new Refused(new SplitRefusal.NothingInPart())
                : new Parts(parts);
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
        int[] taken = taken(List.of(whole), seats);
        @Nullable SplitRefusal refusal = refusal(taken);
        return refusal == null ? bySeats(whole, seats, taken) : new Refused(refusal);
    }

    /// Seats that somebody sits on, in order.
    static int[] taken(List<Priced> bills, Map<LineId, Integer> seats) {
        return bills.stream()
                .flatMap(bill -> bill.lines().stream())
                .mapToInt(line -> seats.getOrDefault(line.line(), 0))
                .filter(seat -> seat > 0)
                .distinct()
                .sorted()
                .toArray();
    }

    static @Nullable SplitRefusal refusal(int[] taken) {
        return taken.length < 2 || taken.length > Limits.BILL_PARTS_MAX
                ? new SplitRefusal.PartsOutOfRange(taken.length)
                : null;
    }

    /// Of one bill of several: who has nothing on it has no part.
    static SplitAnswer bySeats(Priced whole, Map<LineId, Integer> seats, int[] taken) {
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
        return new Parts(some(partition.nearest()));
    }

    /// What a part of the dishes comes to can be nothing, where they cost a paisa.
    private static List<Priced> some(List<Priced> parts) {
        return parts.stream().filter(part -> !part.lines().isEmpty()).toList();
    }

    /// @param portions how much of which line each part is; what is in none of them is one part more, at
    ///     the end
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
        return new Parts(some(partition.nearest()));
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
