package com.intellidine.domain.floor;

import com.intellidine.domain.common.TableId;
import com.intellidine.domain.floor.Reservation.State;
import com.intellidine.domain.order.Tab;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How it stands with a table, from the orders at it and its reservations.
public final class TableStates {
    private TableStates() {}

    /// @param tabs all orders as they are shown
    /// @param soon how long before a reservation the table is kept free for it
    public static TableState of(
            Floor floor,
            TableId table,
            Collection<Tab> tabs,
            Collection<Reservation> reservations,
            Instant now,
            Duration soon) {
        return of(
                together(floor, table),
                at(floor, table, tabs).stream().map(Seating::of).toList(),
                reservations,
                now,
                soon);
    }

    /// The orders at a table, and at those that stand together with it, of which something is still expected.
    public static List<Tab> at(Floor floor, TableId table, Collection<Tab> tabs) {
        Set<TableId> together = together(floor, table);
        return tabs.stream()
                .filter(tab -> {
                    @Nullable TableId sits = tab.order().table();
                    return sits != null && together.contains(sits) && !tab.settled();
                })
                .toList();
    }

    private static Set<TableId> together(Floor floor, TableId table) {
        Set<TableId> together = new HashSet<>(Set.of(table));
        floor.together(table).forEach(other -> together.add(other.id()));
        return together;
    }

    /// The tables where guests sit or are expected, and those that stand together with them.
    public static Set<TableId> inUse(Floor floor, Collection<Tab> tabs, Collection<Reservation> reservations) {
        Stream<@Nullable TableId> seated = tabs.stream()
                .filter(tab -> !tab.settled())
                .map(tab -> tab.order().table());
        Stream<@Nullable TableId> expected = reservations.stream()
                .filter(each -> each.state() == State.BOOKED)
                .map(Reservation::table);
        Set<TableId> used = new HashSet<>();
        Stream.concat(seated, expected).forEach(table -> {
            if (table != null) {
                used.add(table);
                floor.together(table).forEach(other -> used.add(other.id()));
            }
        });
        return Set.copyOf(used);
    }

    /// @param tables a table, and those that stand together with it
    /// @param seatings the orders at them that are not settled
    /// @param soon how long before a reservation the table is kept free for it
    public static TableState of(
            Set<TableId> tables,
            Collection<Seating> seatings,
            Collection<Reservation> reservations,
            Instant now,
            Duration soon) {
        // Of several parties at one table the one that still needs most is shown.
        return seatings.stream()
                .map(Seating::state)
                .min(TableState::compareTo)
                .orElse(reservedSoon(tables, reservations, now, soon) ? TableState.RESERVED_SOON : TableState.FREE);
    }

    private static boolean reservedSoon(
            Set<TableId> tables, Collection<Reservation> reservations, Instant now, Duration soon) {
        return reservations.stream()
                .filter(each -> each.state() == State.BOOKED && each.table() != null && tables.contains(each.table()))
                .anyMatch(each -> !now.plus(soon).isBefore(each.at()) && now.isBefore(each.until()));
    }
}
