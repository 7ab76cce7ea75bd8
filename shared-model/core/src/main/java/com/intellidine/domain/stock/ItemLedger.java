package com.intellidine.domain.stock;

import com.intellidine.domain.common.Fact;
import com.intellidine.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// The book of one item, as all known facts leave it.
///
/// @param level in thousandths of the base unit; negative when more was sold than was known to be there
/// @param value what is on the shelf is worth; what is owed counts against it
/// @param lots what is left, that which expires first at the head; they come to the level, but for what is owed
/// @param owed sold beyond all lots
/// @param movements in the order in which they are booked: what a count covers stands before it
/// @param setAside counts made apart from the one that holds, which lost to it
public record ItemLedger(
        StockItem item,
        long level,
        Money value,
        List<Lot> lots,
        long owed,
        List<Movement> movements,
        List<Crossing> crossings,
        List<Fact.Id> setAside) {
    public ItemLedger {
        lots = List.copyOf(lots);
        movements = List.copyOf(movements);
        crossings = List.copyOf(crossings);
        setAside = List.copyOf(setAside);
    }

    /// Below its reorder level.
    public boolean low() {
        return level < item.reorderLevel().thousandths();
    }

    /// More was sold than was known to be there. Sales never stop for it; somebody should count.
    public boolean oversold() {
        return level < 0;
    }

    /// What is to be bought to come to par; 0 when there is enough.
    public long missing() {
        return Math.max(0, item.par().thousandths() - level);
    }

    public List<Lot> expired(LocalDate today) {
        return lots.stream().filter(lot -> lot.expired(today)).toList();
    }

    /// Those that may not be used after that day, the expired ones included.
    public List<Lot> expiringBy(LocalDate day) {
        return lots.stream().filter(lot -> lot.expiresBy(day)).toList();
    }

    /// @param dayOf the business day of an instant
    public SortedMap<LocalDate, StockDay> days(Function<Instant, LocalDate> dayOf) {
        SortedMap<LocalDate, StockDay> days = new TreeMap<>();
        for (Movement movement : movements) {
            LocalDate day = dayOf.apply(movement.stamp().at());
            days.put(day, days.getOrDefault(day, StockDay.NOTHING).and(movement));
        }
        return days;
    }
}
