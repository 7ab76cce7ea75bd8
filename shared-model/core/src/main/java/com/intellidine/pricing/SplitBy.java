package com.intellidine.pricing;

import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How guests want their bill split. Of an order that needs several bills, each is split so, as far as its lines are
/// named.
public sealed interface SplitBy {
    record Evenly(int parts) implements SplitBy {}

    /// What each is to pay.
    record Amounts(List<Money> amounts) implements SplitBy {
        public Amounts {
            amounts = List.copyOf(amounts);
        }
    }

    /// Who pays which lines; what nobody takes is one part more.
    record Lines(List<Set<LineId>> groups) implements SplitBy {
        public Lines {
            groups = groups.stream().map(Set::copyOf).toList();
        }
    }

    /// Who pays how much of which line; what nobody takes is one part more.
    record Portions(List<Map<LineId, Quantity>> portions) implements SplitBy {
        public Portions {
            portions = portions.stream().map(Map::copyOf).toList();
        }
    }

    /// @param seats of lines, from 1; a line of no seat is shared by all
    record Seats(Map<LineId, Integer> seats) implements SplitBy {
        public Seats {
            seats = Map.copyOf(seats);
        }
    }

    /// @return parts that add up to the whole at every level
    default SplitAnswer of(Priced whole) {
        return switch (this) {
            case Evenly(int parts) -> Splits.evenly(whole, parts);
            case Amounts(var amounts) -> Splits.byAmounts(whole, amounts);
            case Seats(var seats) -> Splits.bySeats(whole, seats);
            case Lines(var groups) -> {
                Set<LineId> here = lines(whole);
                List<Set<LineId>> named = groups.stream()
                        .map(group -> group.stream().filter(here::contains).collect(Collectors.toSet()))
                        .filter(group -> !group.isEmpty())
                        .toList();
                yield named.isEmpty() ? asItIs(whole) : Splits.byLines(whole, named);
            }
            case Portions(var portions) -> {
                Set<LineId> here = lines(whole);
                List<Map<LineId, Quantity>> named = portions.stream()
                        .map(part -> {
                            Map<LineId, Quantity> some = new HashMap<>(part);
                            some.keySet().retainAll(here);
                            return some;
                        })
                        .<Map<LineId, Quantity>>map(Map::copyOf)
                        .filter(part -> !part.isEmpty())
                        .toList();
                yield named.isEmpty() ? asItIs(whole) : Splits.byQuantities(whole, named);
            }
        };
    }

    private static SplitAnswer asItIs(Priced whole) {
        return new SplitAnswer.Parts(List.of(whole));
    }

    private static Set<LineId> lines(Priced whole) {
        return whole.lines().stream().map(BillLine::line).collect(Collectors.toSet());
    }
}
