package com.intellidine.pricing;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How guests want their bill split. Of an order that needs several bills, [PlanSplit] splits each so.
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
}
