package com.intellidine.domain.floor;

import com.intellidine.domain.common.TableId;
import com.intellidine.domain.floor.Reservation.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/// How it stands with a table, from the orders at it and its reservations.
public final class TableStates {
    private TableStates() {}

    /// @param seatings the orders at the table, and at those that stand together with it, that are not settled
    /// @param soon how long before a reservation the table is kept free for it
    public static TableState of(
            TableId table,
            Collection<Seating> seatings,
            Collection<Reservation> reservations,
            Instant now,
            Duration soon) {
        // Of several parties at one table the one that still needs most is shown.
        return seatings.stream()
                .map(Seating::state)
                .min(TableState::compareTo)
                .orElse(reservedSoon(table, reservations, now, soon) ? TableState.RESERVED_SOON : TableState.FREE);
    }

    private static boolean reservedSoon(
            TableId table, Collection<Reservation> reservations, Instant now, Duration soon) {
        return reservations.stream()
                .filter(each -> each.state() == State.BOOKED && table.equals(each.table()))
                .anyMatch(each -> !now.plus(soon).isBefore(each.at()) && now.isBefore(each.until()));
    }
}
