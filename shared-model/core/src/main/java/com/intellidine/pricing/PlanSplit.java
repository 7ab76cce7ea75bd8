package com.intellidine.pricing;

import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Shares;
import com.intellidine.pricing.BillPlan.Planned;
import com.intellidine.pricing.SplitAnswer.SplitRefusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The bills of an order, each split: a meal and the wine with it are two papers, and guests share both.
/// Who had none of the wine has no part of its bill.
public sealed interface PlanSplit {
    record Parts(List<Planned> bills) implements PlanSplit {
        public Parts {
            bills = List.copyOf(bills);
        }
    }

    record Refused(SplitRefusal refusal) implements PlanSplit {}

    static PlanSplit of(List<Planned> bills, SplitBy by) {
        List<Priced> all = bills.stream().map(Planned::priced).toList();
        return switch (by) {
            case SplitBy.Evenly(int parts) ->
                each(bills, bill -> free(bill) ? whole(bill) : Splits.evenly(bill, parts));
            case SplitBy.Amounts(var amounts) -> byAmounts(bills, amounts);
            case SplitBy.Seats(var seats) -> {
                int[] taken = Splits.taken(all, seats);
                @Nullable SplitRefusal refusal = Splits.refusal(taken);
                yield refusal == null ? each(bills, bill -> Splits.bySeats(bill, seats, taken)) : new Refused(refusal);
            }
            case SplitBy.Lines(var groups) -> {
                @Nullable SplitRefusal refusal = refusal(all, groups);
                yield refusal == null ? each(bills, bill -> byLines(bill, groups)) : new Refused(refusal);
            }
            case SplitBy.Portions(var portions) -> {
                @Nullable
                SplitRefusal refusal =
                        refusal(all, portions.stream().map(Map::keySet).toList());
                yield refusal == null ? each(bills, bill -> byPortions(bill, portions)) : new Refused(refusal);
            }
        };
    }

    private static PlanSplit each(List<Planned> bills, Function<Priced, SplitAnswer> split) {
        List<Planned> parts = new ArrayList<>();
        for (Planned bill : bills) {
            switch (split.apply(bill.priced())) {
                case SplitAnswer.Refused(var refusal) -> {
                    return new Refused(refusal);
                }
                case SplitAnswer.Parts(var some) -> some.forEach(part -> parts.add(new Planned(bill.kind(), part)));
            }
        }
        return new Parts(parts);
    }

    private static boolean free(Priced bill) {
        return bill.totals().total().isZero();
    }

    private static SplitAnswer whole(Priced bill) {
        return new SplitAnswer.Parts(List.of(bill));
    }

    /// Each guest pays of every bill in proportion, and in all exactly what was said; the last bill has
    /// what the others have left of it.
    private static PlanSplit byAmounts(List<Planned> bills, List<Money> amounts) {
        Money total = Money.sum(
                bills.stream().map(bill -> bill.priced().totals().total()).toList());
        @Nullable SplitRefusal refusal = Splits.refusal(total, amounts);
        if (refusal != null) {
            return new Refused(refusal);
        }
        long[] left = amounts.stream().mapToLong(Money::minor).toArray();
        return each(bills, bill -> {
            if (free(bill)) {
                return whole(bill);
            }
            long[] shares = Shares.split(bill.totals().total().minor(), left);
            for (int guest = 0; guest < left.length; guest++) {
                left[guest] -= shares[guest];
            }
            long[] paying = Arrays.stream(shares).filter(share -> share > 0).toArray();
            return paying.length == 1 ? whole(bill) : Splits.byAmounts(bill, paying);
        });
    }

    private static @Nullable SplitRefusal refusal(List<Priced> bills, List<Set<LineId>> groups) {
        if (groups.isEmpty() || groups.size() > Limits.BILL_PARTS_MAX) {
            return new SplitRefusal.PartsOutOfRange(groups.size());
        }
        if (groups.stream().anyMatch(Set::isEmpty)) {
            return new SplitRefusal.NothingInPart();
        }
        Set<LineId> known = bills.stream().flatMap(bill -> lines(bill).stream()).collect(Collectors.toSet());
        return groups.stream().allMatch(known::containsAll) ? null : new SplitRefusal.UnknownLine();
    }

    private static Set<LineId> lines(Priced bill) {
        return bill.lines().stream().map(BillLine::line).collect(Collectors.toSet());
    }

    private static SplitAnswer byLines(Priced bill, List<Set<LineId>> groups) {
        Set<LineId> here = lines(bill);
        List<Set<LineId>> named = groups.stream()
                .map(group -> group.stream().filter(here::contains).collect(Collectors.toSet()))
                .filter(group -> !group.isEmpty())
                .toList();
        return named.isEmpty() ? whole(bill) : Splits.byLines(bill, named);
    }

    private static SplitAnswer byPortions(Priced bill, List<Map<LineId, Quantity>> portions) {
        Set<LineId> here = lines(bill);
        List<Map<LineId, Quantity>> named = new ArrayList<>();
        for (Map<LineId, Quantity> part : portions) {
            Map<LineId, Quantity> some = new HashMap<>(part);
            some.keySet().retainAll(here);
            if (!some.isEmpty()) {
                named.add(some);
            }
        }
        return named.isEmpty() ? whole(bill) : Splits.byQuantities(bill, named);
    }
}
