package com.intellidine.domain.floor;

import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.ReservationId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TableId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What people may want of a reservation.
public sealed interface ReservationCommand {
    ReservationId reservation();

    Stamp stamp();

    record MakeReservation(
            ReservationId reservation,
            @Nullable CustomerId customer,
            int covers,
            Instant time,
            int minutes,
            @Nullable TableId table,
            Stamp stamp)
            implements ReservationCommand {}

    record EditReservation(ReservationId reservation, ReservationChange changes, Stamp stamp)
            implements ReservationCommand {}

    record SeatReservation(ReservationId reservation, TableId table, Stamp stamp) implements ReservationCommand {}

    record CancelReservation(ReservationId reservation, String reason, Stamp stamp) implements ReservationCommand {}

    record MarkNoShow(ReservationId reservation, Stamp stamp) implements ReservationCommand {}
}
